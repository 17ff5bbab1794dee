/**
 * English words that the news uses and the dictionary lacks, American and British; their plurals and past tenses
 * go with them. What one desk alone writes belongs into its house's `words` instead.
 */
export const newsWords: ReadonlySet<string> = new Set(
  (
    'abaya abided adenovirus agrifood agritech agro agrochemical agroindustry algorithmically antifa ' +
    'antimicrobials antiretroviral antisemite antivaxxer appellee arabica arbovirus async backchannel ' +
    'backdoors banchan beachgoer beheadings biathlete bibimbap bingeable biofuel biologics biosimilars ' +
    'birr bodycam bombmaker bombmaking boyband bpd broking bulgogi bulker bunkering burkini ' +
    'businesspeople byelection callup carabinieri caregiving carmaking carveout catfishing cedi chaebol ' +
    'chatbot chikungunya chipmaker chipset chokepoint cleantech codeshare comorbidities containership ' +
    'cornerback cosplayer countersued countersuit craveable crowdsource crowdsourced crowdsourcing crypto ' +
    'darknet dashcam datacenter datacentre decarbonisation decarbonise decarbonised decarbonization ' +
    'decarbonize decarbonized decarbonizing delegitimise delegitimize delegitimizing demurrage ' +
    'denuclearisation denuclearization deprioritise deprioritize deprioritized deradicalisation ' +
    'deradicalization digitalisation digitalization dirham disinflationary docuseries doxed doxing doxx ' +
    'doxxed doxxing drawdown drillship drugmaker ebike ecommerce edtech electrolyser electrolyzer ' +
    'enrichments entrepreneurialism esports exercisable explainer extrajudicially factbox fandoms favela ' +
    'fedayeen feedstock femicide festivalgoer fintech flashpoint foldable foodgrain forint fracker ' +
    'friendshoring frontline frontrunner funeralgoers gameplay gamers gaokao gasfields gendarmerie ' +
    'genderqueer gigafactories gigafactory girlband glaciologist gochujang greenlight greenlighted ' +
    'greenlit greentech guanxi hagwon halfpipe hallyu hanbok hangul haram hardline homecare hotspot ' +
    'hourlong hryvnia hukou hyperscaler hypersonic hypocenter iftar immunocompromised immunosuppressed ' +
    'immunotherapy incentivise incentivised incentivize incentivized incentivizing indictee influencer ' +
    'infographic interbank intraparty intubated intubation ironmaking irredentist japchae jeonse jihadi ' +
    'jihadism jirga juche judoka karateka kendo ketamine kettled kimchi kleptocrat koruna kwacha kwanza ' +
    'lari leadup leftwing liftings liras livecast livestream livestreamed livestreamer livestreaming ' +
    'lockdown lowball lowballed makgeolli manhwa mansplaining manspreading medtech megacities megacity ' +
    'megahit megaproject microblog midafternoon middleware midmorning midrange midseason millennials ' +
    'millisievert minilateral mixup monkeypox monthlong mpox mujahideen mukbang multilateralism multirole ' +
    'naira naloxone narco narcotrafficker narcotrafficking narrowbody nearshoring neurotech newspeople ' +
    'newswire niqab nomenklatura nonfarm norovirus noteholder offboard offshored ombudswoman onboarded ' +
    'onboarding onshoring opeds otaku overfish oxycodone pansori partygoer peacebuilding perp peshmerga ' +
    'photolithography photovoltaics planemaker playmaker playmaking plurilateral podcaster policymaking ' +
    'poliovirus postelection postpandemic posttraumatic powerbroker preelection prepandemic pressroom ' +
    'prodemocracy progovernment prowar pula pushback quadcopter quarterfinalist quetzal quinquennial ' +
    'radionuclide rainforest ramped reais reauthorization rebrand rebranded rebranding recalibrate ' +
    'recalibrated recalibration recertification recertified recertify recusal refinancings refloat ' +
    'refloated refloating refoulement regasification regasified reimposition renegotiations renminbi ' +
    'reopenings repost reposted repurpose repurposing reshoring reskill reskilling rewilding rightwing ' +
    'roadmap robusta rollout romcom roro rotavirus rotorcraft runup samgyeopsal screengrab securitisation ' +
    'securitised securitization securitize securitized securityholders semaglutide servicemember ' +
    'sextortion sheikha sheikhdom shipbroker showrunner sievert slopestyle smishing snowpack soju songun ' +
    'soymeal soyoil spinoff spinout stablecoin stalkerware statin straphanger superfan supremacism ' +
    'swingman taekwondo taekwondoist tased technicals telehealth telemedicine tenge tieup tiltrotor ' +
    'tipoff tokenisation tokenization tortious touchpoint transboundary transhipment tsunamigenic ' +
    'tteokbokki tweens umrah underfund unelected unipolar unitholder unredacted unvaccinated unvetted ' +
    'upskill upskilled upskilling vaccinator vaxxer videoconference videographer virtualised virtualized ' +
    'vishing vlog vlogger volcanologist walkback wallcovering weaponisation weaponise weaponised ' +
    'weaponization wearables webpage webtoon weeklong wellbeing whistleblower whistleblowing wicketkeeper ' +
    'widebody wifi writedown xylazine yakuza yearend yellowcake yokozuna zoonotic ' +
    // Units and marks of wire copy.
    'olds masse facto coli orca orcas protestor predation ideation exfiltration improv theropod plasmid microbiome prorogation ' +
    'mockumentary justiciable agrobusiness oxymorphone flavivirus ectoparasite jure vitro vivo bono rata nauseam ' +
    'mln bln trln dlr dlrs cts shr shrs revs pct stg bpd kph mph tcf bcf http https'
  ).split(' '),
)
