/*
 * The small words that any running text is full of, of each language that is written in Latin letters. A list may
 * hold what another language has too: a text is known by all of its small words together.
 */
const lists: Readonly<Record<string, string>> = {
  en: 'the of and to in a is that for it was on as with his he at by be has have had are were from said this which not but an they who will their would been its after who when she her than more into out about there if up over we you what or all',
  de: 'der die das und in den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde wurden sei',
  fr: 'de la le et les des en un une du dans est que qui pour par sur au pas plus a ne se ce il avec son sont aux ont cette mais comme ses été être l d qu n c s ou leur fait elle deux avait après ils sa entre je nous vous était',
  es: 'de la que el en y a los del se las por un para con no una su al lo como más pero sus le ha me sin sobre este ya entre cuando todo esta ser son dos también fue había era muy años hasta desde está mi porque según tras dijo',
  it: 'di e il la che in a per un del è della le con si una i non da sono al nel dei più alla ha come delle gli dal anche lo ma su o nella se ed ai dalla degli all dell l sua stato questo dopo hanno due nell essere ci tra',
  pt: 'de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus são disse segundo pelos ainda',
  nl: 'de van het een en in is dat op te zijn met voor niet die aan er om ook als dan maar bij nog uit hij door naar heeft ze wordt werd over meer hebben of tot wel deze worden had je was kan geen al zich hun haar moet na dit wat zal',
  sv: 'och i att det som en på är av för den till med har de inte om ett han men var jag sig från vi så kan när nu också efter vid eller ska skulle hade där under sin ut man blir hon över år mot mellan enligt säger måste alla andra bara dem här vara',
  da: 'og i at det er en til af den på for som de med ikke har et om der kan han også men fra jeg var så vi blev eller efter være hun ved nu skal hvor når siden over ud sig havde hans vil mere sin blive blevet under år mod ifølge mellem siger selv meget kun dem',
  no: 'og i det er på en til som at for av med den har de ikke et om han men fra var jeg så kan seg ble etter være vi sier ved også eller hun nå skal hvor når over ut hadde vil mer bli blitt sin under år mot ifølge mellom selv mye bare dem noe',
  fi: 'ja on ei että se oli hän ovat mutta myös kun kuin joka ole jo niin mukaan ollut tai sen voi sekä vain sitä hänen jos olla nyt vielä jälkeen olisi eivät he siitä tämä kanssa vuoden kertoo sanoo sanoi mitä ne jotka kuitenkin tämän siinä ennen noin aikana joita',
  pl: 'w i na z nie się do to że jest o jak a po co za od przez dla są tak ale tym ze czy tego był było który która które będzie może ich już jego tylko przy oraz jej być bez pod także powiedział lat roku też we by latach między',
  cs: 'a v se na je že s z do o i to k ve pro za by ale si jako po od který která které není jsou byl bylo byla také podle už jen tak při až nebo jeho ze více než které má však i pak před aby kde když této mezi bude mezi roku řekl',
  hu: 'a az és hogy nem is egy volt meg ez csak van de már azt mint még vagy kell ki el után szerint ha azonban pedig lehet minden így sem között be amely akkor nagy mondta le több ezt most amikor csak voltak lesz illetve alatt majd fel mert',
  ro: 'de și în a la cu nu că pe o din este care un se au fost pentru mai al sau ca prin sunt dar după ce ar o lui ale această acest fi cel le iar el fără între despre să am era până foarte declarat va ei cea unei unui s-a',
  tr: 've bir bu da de için ile olarak çok olan daha en gibi kadar olduğu sonra ancak var ne ise ya o her mi göre dedi iki olduğunu yeni ki ya büyük değil tarafından etti içinde ilk oldu eden üzerine karşı arasında türkiye yüzde diye veya bin',
  lv: 'un ir ka par no ar uz kas tā arī lai bet nav bija tiek kā pēc vai gada gadā viņš tas pie šo jau līdz būs tikai ko šī gan ne tad vēl kad vairāk savu pret tika starp tai vairs to kura kuri dēļ',
  lt: 'ir kad į iš su yra tai kaip bet apie buvo už jis dėl nuo per metų ar o taip tik jau pagal prie po ne savo kurie dar šio bus ji gali metais kuris be tarp iki labai jei kai nei pat mln tačiau šią jo',
  et: 'ja on et ei ka see oli kui mis aga ta seda või kes oma oleks ning selle tema siis nii pärast ole nad üle väga vaid juba aasta aastal nagu saab veel olnud kuid need välja sest mida eest ütles mille järgi enne ma kõik tuleb peale praegu',
  id: 'yang dan di dengan untuk dari ini itu pada dalam akan tidak ke oleh juga adalah telah sebagai kata tersebut karena atau bisa ada kepada saat lebih para sudah mereka saya dia bahwa tahun orang menjadi masih hari seperti antara satu sejak secara dua namun hingga',
  vi: 'và của là có được các cho trong một không những với người này đã từ khi đến ông ở để về tại cũng như vào ra năm sẽ nhiều theo trên đó bị phải sau đang nước còn hơn việc thì lại do vì hai bà mà nhưng',
}

/** A small word in lower case, and the languages that have it, named as the statistics do: Norwegian is `no`. */
export const functionWords: ReadonlyMap<string, readonly string[]> = byWord()

function byWord(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>()
  for (const [language, words] of Object.entries(lists)) {
    for (const word of new Set(words.split(' '))) {
      const languages = found.get(word)
      if (languages) languages.push(language)
      else found.set(word, [language])
    }
  }
  return found
}
