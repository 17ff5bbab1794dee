import { describe, expect, test } from 'vitest'
import { guessLanguage } from './language.ts'

const copy: Readonly<Record<string, string>> = {
  en: 'The ferry was back in the harbour by noon, and the mayor said that it will sail again on Friday if the wind drops.',
  de: 'Die Fähre ist am Mittag wieder im Hafen gewesen, und der Bürgermeister sagte, dass sie am Freitag wieder fährt.',
  fr: 'Le ferry est rentré au port à midi et le maire a dit qu’il reprendra la mer vendredi si le vent tombe dans la nuit.',
  es: 'El transbordador volvió al puerto al mediodía y el alcalde dijo que saldrá de nuevo el viernes si cae el viento.',
  it: 'Il traghetto è tornato nel porto a mezzogiorno e il sindaco ha detto che partirà di nuovo venerdì se cala il vento.',
  pt: 'A balsa voltou ao porto ao meio-dia e o prefeito disse que ela vai sair de novo na sexta-feira se não houver vento.',
  nl: 'De veerboot was om twaalf uur weer in de haven en de burgemeester zei dat het schip vrijdag ook weer vaart.',
  sv: 'Färjan var tillbaka i hamnen vid middagstid och borgmästaren säger att den ska gå igen på fredag om inte vinden ökar.',
  da: 'Færgen var tilbage i havnen ved middagstid, og borgmesteren siger, at den skal sejle igen på fredag, hvis vinden er af.',
  nb: 'Fergen var tilbake i havnen ved middagstid, og ordføreren sier at den skal gå igjen på fredag etter at været ble bedre nå.',
  fi: 'Lautta oli takaisin satamassa puoliltapäivin, ja kaupunginjohtaja sanoi, että se lähtee perjantaina, jos tuuli on jo tyyni.',
  pl: 'Prom wrócił do portu w południe, a burmistrz powiedział, że w piątek znów wypłynie, jeśli nie będzie już wiatru.',
  cs: 'Trajekt se v poledne vrátil do přístavu a starosta řekl, že v pátek vypluje znovu, pokud již nebude foukat vítr.',
  hu: 'A komp délre már visszatért a kikötőbe, és a polgármester azt mondta, hogy pénteken megint elindul, ha nem fúj a szél.',
  ro: 'Feribotul s-a întors în port la prânz, iar primarul a declarat că va pleca din nou vineri, dacă nu mai este vânt.',
  tr: 'Feribot öğlen limana geri döndü ve belediye başkanı rüzgar dinerse cuma günü yeniden sefere çıkacak olduğunu söyledi.',
  et: 'Praam oli keskpäeval sadamas tagasi ja linnapea ütles, et see läheb reedel uuesti merele, kui tuul on juba vaibunud.',
  id: 'Feri itu sudah kembali ke pelabuhan pada siang hari dan wali kota mengatakan bahwa kapal akan berlayar lagi hari Jumat.',
  vi: 'Chiếc phà đã trở về cảng vào buổi trưa và thị trưởng cho biết nó sẽ ra khơi trong ngày thứ sáu khi không còn gió.',
  lt: 'Keltas vidurdienį jau buvo uoste, o meras sakė, kad penktadienį jis vėl plauks, jei vėjas bus ne toks stiprus kaip dabar.',
  lv: 'Prāmis pusdienlaikā jau bija ostā, un mērs teica, ka piektdien tas atkal dosies jūrā, ja vējš vairs nebūs tik stiprs.',
  ko: '연락선이 정오에 항구로 돌아왔으며 시장은 바람이 잦아들면 금요일에 다시 운항한다고 말했다.',
  ja: 'フェリーは正午に港へ戻り、市長は風が弱まれば金曜日に再び運航すると述べた。',
  zh: '渡轮中午返回港口，市长表示如果风力减弱，星期五将再次出航。',
  ru: 'Паром вернулся в порт в полдень, и мэр сказал, что он снова выйдет в море в пятницу, если ветер стихнет.',
  uk: 'Пором повернувся до порту опівдні, і мер сказав, що він знову вийде в море у п’ятницю, якщо вітер ущухне.',
  ar: 'عادت العبارة إلى الميناء عند الظهر وقال رئيس البلدية إنها ستبحر مرة أخرى يوم الجمعة إذا هدأت الرياح.',
  el: 'Το πλοίο επέστρεψε στο λιμάνι το μεσημέρι και ο δήμαρχος είπε ότι θα φύγει ξανά την Παρασκευή.',
}

describe('guessLanguage', () => {
  test.each(Object.entries(copy))('knows %s by its script or its small words', (language, text) => {
    expect(guessLanguage(text)).toBe(language)
  })

  test('takes a text too short to tell for English', () => {
    expect(guessLanguage('Fähre zurück')).toBe('en')
    expect(guessLanguage('')).toBe('en')
  })

  test('takes a list of names and figures for English, whatever the names are like', () => {
    const team =
      'Talavera 4, Herrera 2, Jimenez 7, Torres 9, Dupont 3, Lefebvre 8, Girard 1, Moreau 6, Rossi 5, '
    expect(guessLanguage(`Alder v Mellin: ${team.repeat(7)}`)).toBe('en')
  })

  test('tells Danish from Norwegian by the words that only one of them has', () => {
    expect(
      guessLanguage(
        'Hun siger ikke, hvad der blev af det efter mødet, men nu er der også meget mere i vejen her.',
      ),
    ).toBe('da')
    expect(
      guessLanguage('Hun sier ikke hva det ble av det etter møtet, men nå er det også mye mer i veien her.'),
    ).toBe('nb')
  })

  test('knows Korean copy by its script though names in it are Latin', () => {
    expect(guessLanguage(`Harbour Ferry Company and Port Authority ${copy['ko']}`)).toBe('ko')
  })
})
