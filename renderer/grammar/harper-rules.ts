/*
 * Which of Harper's 885 rules are asked. Left out: spelling (the desk has its own), house style (capitals, dashes,
 * commas, contractions, brand names), advice on tone, and what goes wrong on names. What our own `grammar` check
 * finds as well is named once, by that.
 */
const asked = {
  'Verb forms that cannot stand together':
    'DidPast DoubleModal HadOf MayOfPronoun ModalOf ModalSeem WillNonLemma SimplePastToPastParticiple HelpedPast ' +
    'IsBeenAuxSequence DoubleNegative WouldNeverHave',
  'Number of subject and verb, or of noun and figure':
    'PronounVerbAgreement ThereIsAgreement OneOfTheSingular HeDos PronounAre',
  'Comparatives said twice': 'AdjectiveDoubleDegree MoreBetter LessWorse RedundantSuperlatives',
  'One word for another that sounds like it':
    'BareInMind BeckAndCall BoarderBorder BanTogether BatedBreath CompulseToCompel DissembleDisassemble FlauntForFlout ' +
    'ToteTout JustDeserts WaistWaste WreakHavoc FreeRein PiqueInterest SpinalChord PrincipleToPrincipalRoleNoun ' +
    'RegimenRegiment ThoughThought WereWhere QuiteQuiet SafeToSave ThenThan TheirToThere TheirToTheyre ThereToTheir ' +
    'TheyreToTheir ToLoseTooLoose WasAloud ExtendOrExtent FeelFell TheWhetherWeather ManagerialReins LeadRiseTo ' +
    'RelayOnForRely AllReady AllThough LetToDo BrandBrandish DampSquib ScapeGoat OnesSelf',
  'Prepositions that do not go with the word':
    'ApartFrom DespiteOf InNeedOf InsteadOf InterestedIn ExceptOf BewareOf ComprisesOf WasComprisedOf AspireTo CeaseTo ' +
    'AccuseOf AwareOf CureFor FedUpWith UnderneathOf OutOfDate ImitateFrom LaughOfAt',
  'Words left out or said twice in set phrases':
    'AnA AnAnother AnotherAn TheAnother AllOfASudden AsFarBackAs AtTheEndOfTheDay EachAndEveryOne FarAndFewBetween ForALongTime InAWhile ' +
    'OneAndTheSame OneFellSwoop StatuteOfLimitations NerveRacking ThatThan',
} as const

/** The names of the rules that are asked, as Harper has them. */
export const harperRules: ReadonlySet<string> = new Set(
  Object.values(asked).flatMap((names) => names.split(' ')),
)
