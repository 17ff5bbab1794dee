/*
 * Capitalised words that are no part of a person's name, by what they are. Lists of common ones: they tell a
 * name from its surroundings, they do not know the world.
 */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/))
}

/** Titles and callings that stand before a name; in lower case. */
export const titles = words(`
mr mrs ms miss dr prof sir dame lord lady gen lt col sen rep gov rev sgt capt maj adm
president premier chancellor king queen prince princess emperor sultan emir sheikh pope archbishop bishop cardinal
father rabbi imam ayatollah reverend minister secretary undersecretary ambassador envoy governor mayor senator
congressman congresswoman lawmaker deputy councillor councilor councilman commissioner chairman chairwoman chairperson
chair chief director head leader general colonel major captain lieutenant sergeant admiral marshal commander officer
detective inspector superintendent constable sheriff judge justice magistrate prosecutor attorney lawyer solicitor
professor doctor nurse teacher principal dean scientist researcher economist analyst strategist engineer spokesman
spokeswoman spokesperson manager coach trainer striker midfielder defender goalkeeper forward winger pitcher
quarterback singer actor actress director author writer novelist poet artist architect chef editor reporter
correspondent founder owner co-founder executive boss farmer fisherman miner sailor resident witness student
pensioner neighbour neighbor driver pilot activist campaigner dissident comptroller treasurer speaker whip
taoiseach baroness baron count duke duchess representative councilwoman fellow expert curator surgeon physicist
geologist biologist historian chaplain pastor priest`)

/** Words that begin sentences or stand in titles, and are no names; in lower case. */
export const plain = words(`
the a an and or but nor so yet for if in on at by to of from with without within into over under after before since
until till while when where why who whom whose what which how that this these those there here then than as because
although though unless whether either neither both each every all any some many most much more few several no not
none only even also just still already again never ever now soon later earlier once twice i he she it we you they me
him her us them my his its our your their mine one two three four five six seven eight nine ten eleven twelve first
second third last next other another such same is are was were be been has have had do does did will would can could
may might shall should must let said says yes well oh ok about above across against along among around behind below
beneath beside besides between beyond despite down during except inside like near off onto opposite out outside past
per through throughout toward towards up upon via meanwhile however moreover instead indeed perhaps maybe thus
therefore hence nonetheless nevertheless otherwise separately additionally according asked speaking given following
based citing amid thousands hundreds millions dozens officials police analysts experts critics residents people
investors shares stocks sales net profit revenue authorities prosecutors lawmakers voters workers researchers
scientists economists doctors witnesses government opposition parliament congress senate house sources source
today yesterday tomorrow tonight morning evening night former late acting interim ex vice senior junior new old
great north south east west northern southern eastern western central upper lower world state federal national
international local public private royal foreign finance defence defense home interior health justice education
trade prime attorney chief deputy joint white black red green blue
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december mon tue wed thu fri sat sun jan feb mar apr jun jul aug sept sep oct nov dec christmas
easter ramadan god internet u.s u.n u.k e.u u.s.s.r u.a.e`)

/** Countries, peoples, languages, continents and great cities; in lower case. */
export const places = words(`
africa african america american americans asia asian europe european arctic antarctica australia australian austria
austrian argentina argentine bahrain bangladesh belarus belgium belgian bolivia bosnia brazil brazilian britain british
bulgaria burma cambodia cameroon canada canadian chad chile chilean china chinese colombia congo croatia cuba cuban
cyprus czech denmark danish dutch ecuador egypt egyptian england english estonia ethiopia finland finnish france french
georgia german germany ghana greece greek guatemala haiti honduras hungary iceland india indian indonesia iran iranian
iraq iraqi ireland irish israel israeli italy italian jamaica japan japanese jordan kazakhstan kenya korea korean
koreans kosovo kuwait laos latvia lebanon libya lithuania luxembourg malaysia mali malta mexico mexican moldova
mongolia morocco mozambique myanmar nepal netherlands nicaragua niger nigeria norway norwegian oman pakistan panama
paraguay peru philippines poland polish portugal portuguese qatar romania russia russian russians rwanda saudi scotland
scottish senegal serbia singapore slovakia slovenia somalia spain spanish sudan sweden swedish switzerland swiss syria
syrian taiwan tanzania thailand thai tibet tunisia turkey turkish uganda ukraine ukrainian uruguay uzbekistan venezuela
vietnam vietnamese wales welsh yemen zambia zimbabwe arab arabia jewish muslim christian islamic catholic latin
soviet balkan pacific atlantic mediterranean baltic gulf
athens atlanta baghdad bangkok barcelona beijing beirut berlin boston brussels cairo chicago dallas delhi detroit dubai
dublin edinburgh florida frankfurt geneva glasgow hanoi houston istanbul jakarta jerusalem johannesburg kabul kyiv
kiev lagos lisbon london angeles madrid manila melbourne miami milan montreal moscow mumbai munich nairobi osaka oslo
paris philadelphia prague pyongyang rome seoul shanghai stockholm sydney tehran tokyo toronto vienna warsaw washington
zurich york yorkers california texas alaska hawaii oregon ohio nevada utah arizona colorado virginia carolina jersey
hampshire busan incheon daegu gwangju daejeon ulsan jeju gyeonggi gangwon kaesong hamas hezbollah taliban kremlin
pentagon reuters yonhap meridian`)

/** Words that make of a run of capitals an office, a firm, a place, a work: never a person; in lower case. */
export const bodies = words(`
university college school institute institution academy hospital clinic centre center foundation association society
federation confederation union league club team party movement front alliance coalition council committee commission
board bureau agency authority service services administration ministry department office court tribunal police army
navy force forces guard corps command brigade division regiment parliament assembly congress senate house cabinet
bank group holdings holding company corporation corp inc co ltd llc plc industries industry electronics motors motor
airlines airways air lines railway railways energy oil gas petroleum power electric steel chemical chemicals
pharmaceuticals technologies technology systems software media news press times post journal herald tribune daily
gazette guardian telegraph mirror sun star globe broadcasting television radio channel network studios pictures
records entertainment capital partners securities insurance fund trust investments ventures telecom telecommunications
communications international global street road avenue boulevard square park bridge tower towers building palace hall
stadium arena theatre theater museum gallery library airport station port harbour harbor island islands river lake sea
ocean bay gulf strait mountain mountains mount hill hills valley forest desert beach coast peninsula province county
district city town village republic kingdom emirates states nations territory region square market stores store
supermarket hotel resort restaurant church cathedral mosque temple abbey cup open championship championships games
olympics prize award awards festival act bill treaty agreement accord plan programme program project operation mission
war revolution day week year conference summit forum exchange index reserve treasury laboratory laboratories
observatory canal dam pass gate line express security affairs defense relations studies research science sciences
arts law letters review magazine books games street rights organization organisation fire space weather survey
authority district ferry ferries shipping lines marine works mills foods brands products resources mining minerals
gold silver copper banking financial savings credit life mutual general electric standard first united national
san santa santo los las fort port saint sao são new consolidated associated amalgamated area`)

/** Particles within a name, in lower case. */
export const particles = words(
  'de da di du del della dos das van von der den ten ter la le bin ibn bint abu y af av zu',
)

/** Korean and Chinese surnames that stand first in copy. */
export const surnamesFirst = words(`
Kim Lee Park Choi Choe Jung Jeong Chung Kang Cho Jo Yoon Yun Jang Chang Lim Im Rim Han Oh Seo Suh Shin Kwon Hwang Ahn
An Song Ryu Yoo Yu Hong Jeon Ko Go Moon Mun Yang Son Sohn Bae Baek Paek Heo Hur Nam Noh Roh Ro Ha Ri Yi Ryom Pak Jon Hyon
Xi Li Wang Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Luo Gao Liang Zheng Xie Tang Deng Feng
Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lu Ding Shen Ren Yao Jia Qin Hou Bai Mao Nguyen Tran`)

/** Given names common enough to tell a person from a firm. */
export const givenNames = words(`
Adam Ahmed Alan Albert Alejandro Alex Alexander Alexei Alexey Alfred Ali Alice Amanda Amina Amy Ana Andrea Andreas Andrei
Andrew Andy Angela Anita Ann Anna Anne Anthony Antonio Arthur Astrid Barbara Barry Ben Benjamin Bernard Bill Bob Boris
Brian Bruce Carl Carla Carlos Carmen Carol Caroline Catherine Charles Charlotte Chris Christian Christina Christine
Christopher Claire Claudia Clara Colin Craig Daniel Dale David Deborah Dennis Diana Diego Dmitry Donald Dorothy Douglas Edward
Edwin Elena Elizabeth Ellen Emily Emma Eric Erik Eva Fatima Fernando Francis Francisco Frank Fred Frederick Gabriel Gary
Geoffrey George Gerald Gordon Graham Greg Gregory Gustav Hans Harold Harry Hassan Heather Helen Henry Howard Hugh Ian Igor
Ingrid Irina Isabel Ivan Jack Jacob Jacques James Jan Jane Janet Jason Javier Jean Jeff Jeffrey Jennifer Jeremy Jerry
Jessica Jim Jimmy Joan Joe Joel Johan John Jonathan Jorge Jose José Joseph Joshua Juan Judith Julia Julian Julie Karen Karin
Karl Kate Katherine Kathleen Keith Kelly Kenneth Kevin Klaus Larry Lars Laura Lawrence Leo Leon Leonard Linda Lisa Louis
Louise Lucia Lucinda Lucy Luis Luke Mara Marco Marcus Margaret Maria Marie Mark Martha Martin Mary Matthew Maria Max Maya
Michael Michel Michelle Miguel Mike Mohammed Mohamed Muhammad Monica Nancy Natalia Nicholas Nick Nicole Nina Norman Olga
Oliver Omar Oscar Oskar Pablo Pamela Patricia Patrick Paul Paula Pavel Pedro Peter Petra Philip Pierre Pilar Rachel Ralph
Raymond Rebecca Richard Rita Robert Roberto Robin Roger Ronald Rosa Rose Roy Russell Ruth Ryan Sally Sam Samuel Sandra
Sara Sarah Scott Sean Sergei Sergey Sharon Simon Sofia Sophie Stephen Stefan Steve Steven Stuart Susan Sven Sylvia Teresa
Terry Thomas Tim Timothy Tom Tony Ulrich Ursula Vera Victor Victoria Vincent Virginia Vladimir Walter Wayne William
Wolfgang Yuri Yusuf Yvonne Zoe Kofi Amara Chidi Ngozi Kwame Ibrahim Khalid Layla Leila Nadia Noor Priya Raj Ravi Sanjay
Per Will Hiroshi Kenji Takashi Yuki Akira`)
