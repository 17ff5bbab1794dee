/**
 * English words that the news uses and the dictionary lacks, American and British; their plurals and past tenses
 * go with them. What one desk alone writes belongs into its house's `words` instead.
 */
export const newsWords: ReadonlySet<string> = new Set(
  (
    'abaya abided adenovirus agrifood agritech agro agrobusiness agrochemical agroindustry ' +
    'algorithmically antifa antimicrobials antiretroviral antisemite antivaxxer appellee arabica ' +
    'arbovirus async backchannel backdoors banchan bcf beachgoer beheadings biathlete bibimbap ' +
    'bingeable biofuel biologics biosimilars birr bln bodycam bombmaker bombmaking bono bookrunner ' +
    'boyband bpd broking bulgogi bulker bunkering burkini businesspeople byelection callup carabinieri ' +
    'caregiving carmaking carveout catfishing cedi chaebol chatbot chikungunya chipmaker chipset ' +
    'chokepoint cleantech codeshare coli comorbidities containership cornerback cosplayer countersued ' +
    'countersuit craveable crowdsource crowdsourced crowdsourcing crypto cts darknet dashcam ' +
    'datacenter datacentre decarbonisation decarbonise decarbonised decarbonization decarbonize ' +
    'decarbonized decarbonizing delegitimise delegitimize delegitimizing delisting demarche demurrage ' +
    'denuclearisation denuclearization deprioritise deprioritize deprioritized deradicalisation ' +
    'deradicalization digitalisation digitalization dirham disinflationary dlr dlrs docuseries doxed ' +
    'doxing doxx doxxed doxxing drawdown drillship drugmaker ebike ecommerce ectoparasite edtech ' +
    'electrolyser electrolyzer enrichments entrepreneurialism esports exclave exercisable exfiltration ' +
    'explainer extrajudicially factbox facto fandoms favela fedayeen feedstock femicide festivalgoer ' +
    'fintech flashpoint flavivirus foldable foodgrain forint fracker friendshoring frontline ' +
    'frontrunner funder funeralgoers gameplay gamers gaokao gasfields gendarmerie genderqueer ' +
    'gigafactories gigafactory girlband glaciologist gochujang greenlight greenlighted greenlit ' +
    'greentech guanxi hagwon halfpipe hallyu hanbok hangul haram hardline homebuilder homebuyer ' +
    'homecare hotline hotspot hourlong hryvnia http https hukou hyperscaler hypersonic hypocenter ' +
    'ideation iftar immunocompromised immunosuppressed immunotherapy improv incentivise incentivised ' +
    'incentivize incentivized incentivizing indictee influencer infographic interbank intraparty ' +
    'intubated intubation ironmaking irredentist japchae jeonse jihadi jihadism jirga juche judoka ' +
    'jure justiciable karateka kendo ketamine kettled kimchi kleptocrat koruna kph kwacha kwanza lari ' +
    'leadup leftwing liftings liras livecast livestream livestreamed livestreamer livestreaming ' +
    'lockdown longlist lowball lowballed maglev makgeolli manhwa mansplaining manspreading masse ' +
    'medtech megacities megacity megahit megaproject meltwater microbiome microblog midafternoon ' +
    'middleware midmorning midrange midseason millennials millisievert minilateral mixup mln ' +
    'mockumentary monkeypox monthlong mph mpox mujahideen mukbang multilateralism multirole naira ' +
    'naloxone narco narcotrafficker narcotrafficking narrowbody nauseam nearshoring neurotech ' +
    'newspeople newswire niqab nomenklatura nonfarm norovirus noteholder offboard offshored olds ' +
    'ombudswoman onboarded onboarding onshoring opeds orca orcas otaku overfish oxycodone oxymorphone ' +
    'pansori partygoer pct peacebuilding perp peshmerga photolithography photovoltaics planemaker ' +
    'plasmid playmaker playmaking plurilateral podcaster policymaking poliovirus postelection ' +
    'postpandemic posttraumatic powerbroker predation preelection prepandemic pressroom prodemocracy ' +
    'progovernment prorogation protestor prowar pula pushback quadcopter quarterfinalist quetzal ' +
    'quinquennial radionuclide railcar rainforest ramped rata reais reauthorization rebounder rebrand ' +
    'rebranded rebranding recalibrate recalibrated recalibration recertification recertified recertify ' +
    'recusal refinancings refloat refloated refloating refoulement regasification regasified ' +
    'reimposition renegotiations renminbi reopenings repost reposted repurpose repurposing reshoring ' +
    'reskill reskilling responder revs rewilding rideshare ridesharing rightwing roadmap robotaxi ' +
    'robusta rollout romcom roro rotavirus rotorcraft runup samgyeopsal screengrab securitisation ' +
    'securitised securitization securitize securitized securityholders semaglutide servicemember ' +
    'sextortion sheikha sheikhdom shipbroker showrunner shr shrs sievert slopestyle smishing snowpack ' +
    'soju songun soymeal soyoil spinoff spinout stablecoin stalkerware statin stg stormwater ' +
    'straphanger subsea supercell superfan supremacism swingman taekwondo taekwondoist taikonaut tased ' +
    'tcf technicals telecom telehealth telemedicine tenge theropod tieup tiltrotor tipoff tokenisation ' +
    'tokenization tortious touchpoint transboundary transhipment trln tsunamigenic tteokbokki tweens ' +
    'umrah underfund unelected unipolar unitholder unredacted unvaccinated unvetted upsized upskill ' +
    'upskilled upskilling vaccinator vaxxer videoconference videographer virtualised virtualized ' +
    'vishing vitro vivo vlog vlogger volcanologist walkback walkoff wallcovering weaponisation ' +
    'weaponise weaponised weaponization wearables webpage webtoon weeklong wellbeing whistleblower ' +
    'whistleblowing wicketkeeper widebody wifi writedown xylazine yakuza yearend yellowcake yokozuna ' +
    'zoonotic'
  ).split(' '),
)
