/*
 * Three stories to try the desk on. Agencies, places and people are invented. The first keeps an old and a
 * new version of two passages; the second is Korean and repeats a sentence; the third is clean.
 */

export interface Sample {
  readonly fileName: string
  readonly text: string
}

const harborCrane = `HARBOR-CRANE-1STLD

Crane topples at Alder harbor, three hurt as gale closes port

By Tomas Wren

ALDER, Nov. 24 (Northwire) -- A gantry crane toppled onto an empty quay at Alder harbor on Tuesday, injuring three dockworkers and closing the port as a gale swept the coast, officials said.

The crane, built in 1994, had been inspected in August and cleared for winds of up to 100 kilometers per hour.

"It went over slowly, like a tree," said Ada Brandt, who was unloading timber two berths away. "Then there was no sound at all."

Gusts of 118 kilometers an hour were recorded at the harbor mouth shortly before noon, the weather service said.

The Harbor and Maritime Authority, or HMA, said the port would stay closed until inspectors had checked four cranes of the same type.

Two of the injured were treated for broken bones at Saint Orla's hospital. The third, a signalman of 58, was kept overnight.

Gusts of 112 kilometers an hour were measured at the harbor mouth just before noon, according to the weather service.

Ferries to the outer islands were diverted to Brook Landing, where passengers waited in a school hall for buses.

The crane, built in 1994, had been inspected in August and cleared for winds of up to 100 kilometers per hour.

A grain ship due on Wednesday will anchor in the roads until the quay is clear, the HMA said.

(END)
`

const nightBus = `가온-심야버스

가온시, 심야 버스 노선 네 개 늘린다

(가온=북방통신) 한서린 기자 = 가온시는 내년 3월부터 심야 버스 노선을 네 개 늘린다고 24일 밝혔다.

새 노선은 가온역과 대학로, 동쪽 산업단지를 잇고 새벽 1시부터 4시까지 30분 간격으로 다닌다.

시는 심야에 일하는 시민 1만2천 명이 새 노선을 이용할 것으로 내다봤다.

"야간 근무가 끝나면 걸어서 집에 가는 사람이 많았다"고 가온시 교통과 도윤재 과장은 말했다.

새 노선은 가온역과 대학로, 동쪽 산업단지를 잇고 새벽 1시부터 4시까지 30분 간격으로 다닌다.

요금은 낮 버스보다 300원 비싸지만 청소년과 노인은 낮과 같은 요금을 낸다.

(끝)
`

const orchestraTour = `ORCHESTRA-TOUR

Valley orchestra cancels coastal dates

By Lena Marsh

BROOK LANDING, Nov. 24 (Northwire) -- The Valley Symphony Orchestra has called off the last three concerts of its coastal tour after storm damage closed two of the halls, its manager said Tuesday.

Ticket holders will be refunded by the end of the month, and a benefit evening is planned in Dreyford in January.

"We would rather play late than play in the rain," the manager, Otto Lind, told reporters.

The orchestra, founded in 1921, has missed a date on the coast only once before, when a bridge was out for a week in 1987.

Its recording of the Haldane quartets will be released on Dec. 4 as announced.

(END)
`

export const samples: readonly Sample[] = [
  { fileName: 'harbor-crane.txt', text: harborCrane },
  { fileName: 'gaon-night-bus.txt', text: nightBus },
  { fileName: 'orchestra-tour.txt', text: orchestraTour },
]
