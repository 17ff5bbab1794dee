/*
 * Written by `npm run quality -- learn`; not to be edited by hand. Counted in English and Japanese Wikinews (CC BY 2.5),
 * KorSTS and KLUE-STS (CC BY-SA 4.0): see NOTICE and quality/data.json.
 */

/** What the commonest words tell, in nats: minus the logarithm of the share of sentences that hold them. A word stands
 * for all of its stem; Han and kana stand alone. */
export const wordWeights: readonly (readonly [nats: number, pieces: string])[] = [
  [0.25, 'た と に の は る'],
  [0.5, 'the い が し て で を'],
  [0.75, 'な れ'],
  [1, 'a and in of to か こ っ よ ら ー 日'],
  [1.25, 'さ す ま も り ン'],
  [1.5, 'あ め ス 新'],
  [1.75, 'for on was う け イ ト ル 事 人 大 年 月 聞 行'],
  [2, 'is え き く ど わ ア ラ リ 中 会 同 国 後 本 発 者'],
  [2.25, 'as at by from that with お そ だ つ ば や ん ク タ ッ フ 一 上 出 地 時 見'],
  [
    2.5,
    'an he it said states this カ シ ジ ド ム メ レ ロ 今 内 分 前 合 回 報 場 売 定 対 市 手 方 明 生 社 表 通 選 部 長 開 間 関',
  ],
  [
    2.75,
    'be had has have his not were which せ ち へ べ み ィ ウ グ コ サ チ テ デ ニ プ マ 以 入 全 取 員 当 性 朝 東 決 現 県 経 自 連 道 高 ' +
      '말했다',
  ],
  [
    3,
    'according also are been but president they united year じ ろ オ キ ツ ナ バ パ ビ ブ ポ ュ 下 不 京 体 信 動 受 子 実 度 所 ' +
      '政 最 業 死 氏 民 理 用 田 的 目 相 立 約 記 認 読 調 警 議 대한 미국 있다',
  ],
  [
    3.25,
    'i new one other people their time two we who would げ ず び ほ ェ エ ダ ャ 万 主 予 付 代 件 伝 公 初 判 力 加 務 勝 北 午 名 ' +
      '問 在 外 学 害 容 山 島 府 意 成 戦 指 放 数 期 査 機 止 正 毎 気 法 産 男 疑 知 確 続 能 話 送 運 都 野 金 것이라고 그 명 명의 사망 수 시리아 이 중국',
  ],
  [
    3.5,
    'about after all first government her house image more no or over she there trump us ズ セ ネ ベ ミ 両 亡 作 保 ' +
      '元 党 共 再 制 化 区 原 反 可 向 告 営 団 多 女 安 家 小 川 式 得 情 投 持 挙 支 来 検 権 歳 活 海 点 無 球 示 組 結 統 線 要 解 言 設 試 語 車 近 述 進 ' +
      '院 際 題 首 馬 년 달러로 대통령 명이 월 위해 있는',
  ],
  [
    3.75,
    'can court day if into its national only party police reported s so some than told utc when will you ご ' +
      'ガ ケ ソ ハ ピ ペ ホ モ 世 乗 交 他 任 位 住 使 係 催 優 先 円 別 利 協 台 各 和 品 始 委 察 少 局 平 庁 広 引 強 心 応 故 教 断 書 有 果 校 次 水 求 治 ' +
      '済 物 特 状 画 界 省 神 票 競 第 終 総 置 被 裁 西 計 象 起 転 込 過 重 阪 集 電 面 領 경찰 공격으로 는 대해 더 러시아 의 이란 이스라엘 일 주식은 후',
  ],
  [
    4,
    'any area both called could country death did do during event him last law local made members minister ' +
      'officials our out parliament part reports since study them then three u up water what while yesterday ' +
      'ぶ む ァ ゴ ザ ボ ョ ワ 三 与 側 処 切 半 南 去 参 収 口 含 基 変 官 客 岡 州 常 店 影 思 急 感 態 捕 捜 提 改 文 施 更 村 様 残 殺 流 由 番 病 直 福 空 ' +
      '管 署 考 職 補 視 観 訴 説 負 走 路 身 軍 退 逮 達 遺 録 降 響 風 것을 것이다 두 만 사람들이 새로운 아프가니스탄 우리는 위한 이집트 정부는 중 파키스탄 폭탄',
  ],
  [
    4.25,
    'against announced another around attack because before being between case city died family federal ' +
      'fire former found friday including life like monday moreau most my office place prime public ' +
      'reportedly representatives right second statement such these under university victims wednesday week ' +
      'work world 々 ギ ノ 井 例 供 候 停 傷 刊 勢 呼 命 因 園 土 域 増 士 声 天 宅 宮 屋 工 席 建 形 役 復 必 念 打 技 援 撃 料 木 格 案 模 武 派 消 演 ' +
      '火 災 申 町 監 着 石 移 策 落 藤 製 規 親 請 護 資 賞 返 追 違 配 防 限 除 陸 離 難 震 頭 食 駅 그는 다른 동안 라고 로 를 말한다 및 선거 영국 오바마 인도 ' +
      '있다고 있습니다 주 즉 한 혐의로',
  ],
  [
    4.5,
    'al american authorities began bill center congress democratic down early election emergency five ' +
      'following force governor group hong hour how human hurricane investigation johnson justice killed ' +
      'known kong later least m many may military million morning nations nhk nicholas now off press same ' +
      'saturday senate service south thursday today twitter until used very vote way where wikinews within ぎ ' +
      'ぞ づ ヒ ヤ ヨ 争 二 低 価 備 億 児 列 千 及 号 否 周 商 太 失 室 審 導 属 崎 差 帯 帰 幹 張 戸 担 接 敗 族 早 望 未 材 松 染 構 橋 波 注 減 渡 測 港 準 ' +
      '為 爆 版 犯 獲 率 盟 督 私 程 等 米 紙 継 罪 義 航 葉 衆 術 装 討 証 論 販 費 速 造 量 針 鉄 門 雨 非 館 験 가장 개의 거래에서 계획을 그것은 그의 때 또한 많은 ' +
      '무기 번째 사건에서 사망한 사망했다 세계 수요일 억 유엔 은 이라크 이상의 지역 충돌 테러 팔레스타인 포인트 폭발로 프랑스 회담을',
  ],
  [
    4.75,
    'air back building children claimed co come committee current data decision department district ' +
      'european even female four general held high home injured involved island issued john jr judge just ' +
      'kingdom know late leader live london make man mayor miles much near next night number officers old ' +
      'penguins per population power presidential protesters protests rates region released research ' +
      'researchers run say scientists seats secretary security site six stated still storm suicide sunday ' +
      'support system take team term third those thousand through took tuesday union war well white without ' +
      'wn women york your ぐ ね ひ ぼ ゲ ユ ヴ ヶ 了 令 企 休 佐 修 個 倒 健 働 光 兵 割 助 労 古 史 司 型 境 夜 夫 央 奈 字 存 完 展 師 延 待 徒 従 ' +
      '想 摘 救 映 昨 暴 末 条 株 根 楽 横 段 比 沖 沢 況 洋 津 浜 満 源 然 熱 独 王 異 症 療 登 真 研 破 禁 秋 科 種 究 突 算 聴 育 致 良 英 衛 覚 許 評 談 謝 ' +
      '谷 財 買 質 超 越 足 載 辞 辺 週 郎 隊 階 障 頃 額 飛 그녀는 그리고 기록했다 나는 나스닥 따르면 만델라 명을 모든 북한은 사고로 사망자 센트 시위 않았다 약 에 에서 ' +
      '월요일 유럽 의해 의회 이후 전 지도자 지진이 천 최고 큰 퍼센트 한다 핵 화요일 회사는',
  ],
  [
    5,
    'abuse across agency airport along among author brexit california campaign candidate cause change ' +
      "coast company condition control currently dead deal does don't donald e each elected fifa findings " +
      'florida foreign further get going great gun health hospital however impeachment international iran j ' +
      'led level long majority males matter me media might mugabe must north noted october order own oxygen ' +
      'person pierluisi plans political position post previously prison process received record release ' +
      'remains republican results robert ruling saying school sea set seven several sex sexual should son ' +
      'sources species supreme ten think trial tropical use using via video went working wrote youth ゃ ゆ ォ ゼ ' +
      '九 介 仕 伴 何 値 刑 券 効 医 十 博 危 厚 厳 吉 器 図 城 壊 契 姿 守 宣 寄 富 専 就 届 岩 崩 庫 廃 悪 愛 戒 払 承 抗 拠 振 授 採 推 掲 損 携 攻 整 旧 星 ' +
      '林 母 河 深 温 環 白 皇 答 系 絡 緊 締 織 美 脱 臣 船 若 複 訪 課 識 責 赤 輸 遅 適 避 銀 閉 閣 青 韓 類 鮮 가 가격 같은 개 고 공습으로 관리들은 국가 그러나 ' +
      '금요일 나토 뉴욕 다음 따라 마약 매우 메일 목요일 문제를 법원은 병원 보고서는 붕괴로 살인 상원 세 숙소 시위대가 시장 어제 여성 우크라이나 으로 을 이슬람 일본 조사 조약은 주요 ' +
      '지난 첫 최근 최소 투표 평화 푸틴 프로그램에 한국 호주 회의',
  ],
  [
    5.25,
    'act action administration africa again age alleged already although always am announcement ap ' +
      'arrested artist asked associated attempt attended attorney august away baker based bbc became become ' +
      'best birds board body border born british call came capital charges chief church civil cnn colony ' +
      'confirmed considered county crew crime cummings de described different due earlier effect efforts ' +
      'eight el enough eu every facebook failed far few film find flight followed food form france given go ' +
      "good half hand having head hundred i'm incident include included information iraq isis issues july " +
      'june khan km large lead leave left legislative less likely lost making march mass medical model month ' +
      'murder name need needed once operation p passed past paul pelosi percent previous professor ' +
      'prorogation published puerto put question race ran really recorded required rescue road role rosselló ' +
      'royal rules saudi scheduled science search see senator sentence served session shark ship shooting ' +
      'show space speaker started station student though turkey voted want warning winds worked ざ ヘ 並 久 乱 伊 ' +
      '併 便 倍 偽 八 具 典 則 剤 副 募 勤 味 喜 四 囲 圧 夏 夕 奪 居 岸 巡 巨 巻 希 幕 座 弁 弾 息 惑 憲 懸 我 戻 批 抜 押 拡 掛 換 撤 散 既 昇 春 替 束 板 棄 ' +
      '森 極 標 欧 歌 歩 江 池 泉 浦 混 清 渉 湾 激 父 玉 甲 留 砂 称 積 籍 索 給 絶 縄 績 繰 翌 習 肉 臨 興 舎 般 花 融 血 覇 触 訳 誤 諸 賀 賛 跡 躍 軽 農 迎 ' +
      '迷 逃 途 遣 酒 銃 険 陽 雪 静 音 順 飲 香 騎 鳥 麻 가족 개월 거의 것은 국제 군대가 그리스 근처에서 기술 남자 년에 높은 다시 대변인은 데 독일 될 드론 또 몇 모두 ' +
      '무장단체 미사일 반군 방글라데시 방문 보스턴 부상 분 분기 비행기 스페인 시간 야당 없다 오늘 오후 용의자 월에 위치 이탈리아 있었다 자살 재판을 종합지수 좋은 주당 지수 집 체포된 ' +
      '총격 추락 카운티 통해 판결을 하락했다 학교 할 함께 했다 협정에 화학',
  ],
  [
    5.5,
    'able accident accused actor adult affected african agreed aircraft ais allow allowed amazon america ' +
      'annual anti arabia army category character child chinese citizenship commons community complete ' +
      'conservative constitution continue continued council crash criminal date declared democrats director ' +
      'disease earth ever executive face facility french friends full future global ground guard help higher ' +
      'history hold indicated individuals itself j1 j2 keep killing lam language largest limits lines longer ' +
      'lot low marine marriage means men met mexico minutes move moving named nearby nearly never nhc non ' +
      'november ocean oil open organization paris performed philippines plane planet planned point problems ' +
      'project proposed prosecutors protection publicly queen read reason reduce residents resignation ' +
      'response return rico roughly russia safety samoan scale scene season seek series serve serving shot ' +
      'showed smith speaking speech spoke spokesperson star suggested syria syrian television territory ' +
      "things together toilet too trade treatment turned tweeted uk various vehicle vessel vice wall we're " +
      'website wife won yet ふ 五 余 侵 像 償 免 写 到 刺 刻 削 功 努 単 占 却 右 善 固 執 埼 塁 好 妻 婚 宇 宿 密 寺 射 将 尾 左 布 幅 幸 康 恐 患 ' +
      '慮 扱 拒 搬 撲 旅 旬 普 景 曜 服 札 梅 欠 歴 毒 沿 潟 焼 熊 燃 牧 百 益 盗 盛 短 秒 税 範 精 紀 級 素 細 維 編 練 羽 背 至 舞 苦 草 華 著 薬 衝 裏 診 該 ' +
      '詳 購 踏 輪 逆 還 闘 雄 雇 革 頼 養 鹿 黒 齢 가지 가지고 건물 건의 것에 것입니다 결과를 결정을 경제 공장 관계자들은 관한 국경 군인 금지 나이지리아 남부에서 남아프리카 ' +
      '너무 뉴스 당국은 대 대학 등 때문에 또는 롬니는 말고 미군 밀매 받았다 받은 백 버스 법안을 변호사 병사 보안 북부에서 사망하고 사망한다 사이의 사진 살해된 살해하다 상승했다 새 ' +
      '서비스 석방 세에 세의 센터 수는 수도 수익을 승리 시 시스템을 싱가포르 아침 않을 알 어떻게 여론조사 여전히 연구 연방 열차 오른 올해 요구한다 워싱턴 위기 위원회는 위협을 유죄 ' +
      '이것은 이번 이전에 인도네시아 일부 장관 전에 정도 정말 정보 제재 조치를 존 주가는 증가 지원 처음으로 체포 총리 최대 캐나다 터키 텍사스 판매 폭력으로 필리핀 하나 하지 현재 ' +
      '협상을 호스트 화재로',
  ],
  [
    5.75,
    'access account activity adamowicz addition ago agreement algae animal anyone appeal appear assembly ' +
      'attacker b band becoming believe bin boat boeing bombing boris breeding budd budget built business c ' +
      'canada canadian career carry catholic central chance china cited claims college constitutional ' +
      'convention convicted counts cyclones damage damaged debate decades defence demands depression despite ' +
      'difference documents dorian dr drew economic economy eleven elizabeth end environmental et evening ' +
      'expected february fields figures final firearms flags floor ford forward francis fund gas germany ' +
      "give goal got hall happened here himself host household humberto hunter i've ice identified ii " +
      'immunity impeached important imus increase industry initial instead interest islamic ixic january ' +
      'joined kilometers land lawsuit lawyer leaving legal legislature little lived located location loss ' +
      'mars maryland measles mendez message microbes ministry mission monarch mother moved movement mph nasa ' +
      'ng occurred offered often olympiad ordered outside owned owner palm park plants policy possible ' +
      'posted primary private pro program provides punta purpose radio reach reached recent recently related ' +
      'remained remarked removed reporters request require resources responsibility rock running san saw sdf ' +
      'seen sentenced separate september sevengill side signed signs similar sirhan situation social ' +
      'something southern spanton specifically stamenković stand status stay strong struck structure subject ' +
      'supported surface suspect suspended technology tell texas thought tombo town truck turkish unlawful ' +
      'upon users vanderbilt view washington watch weekend whether whose why wings workers zelensky zimbabwe ' +
      'ょ 仲 伸 依 倉 僚 創 勧 印 友 君 吸 困 坂 均 妨 婦 宙 層 底 弱 彼 律 御 徳 徹 志 慎 抑 折 拘 招 探 控 措 撮 於 曲 杯 析 核 植 油 滞 漏 皆 盤 祝 祭 秀 端 ' +
      '竹 築 納 紹 縮 群 肺 脳 舗 色 芸 襲 角 訟 誘 譲 豪 迫 邦 里 鎖 陣 願 駆 駐 骨 龍 가자 개발 것이 경고 계약을 공항 공화국 교회 그가 기소된 기업 넬슨 다우존스 단체는 ' +
      '달 대법원 도시 도움을 동부 둔 런던 레바논 로켓 리비아 마이크로소프트는 마지막 만에 말레이시아 말리 무역 미얀마 받고 받을 발견된 발생한 발표했다 밝혔다 방법을 베네수엘라 ' +
      '부상당했다 부시 불구하고 비난 비난한다 비디오 빌딩 사용 사우디 사형 산업 상태에 성명서에서 세력 수감자 수십 수천 시설을 신문의 아시아 아이들이 안보에 언론 여행 예멘 와 외국인 ' +
      '우크라이나에서 위안화는 의사 이는 이익을 일요일 자동차 적어도 제 제안을 제임스 주지사 준비 중에 지구 지금까지 지지를 직원이 집회를 차 차량 청문회를 촉구한다 총 캘리포니아 케냐 ' +
      '탈리반 태국 태풍 테러범 특히 파업 판사는 팔레스타인인 포함한 표준 하고 하는 하락한 한다고 항공기 핵회담이 헬리콥터 희생자',
  ],
  [
    6,
    'abortion actually add address affairs affect afternoon ahead airline album allegations allowing ' +
      'almost amendment answer appeared appointed arrest article asking atlantic atmosphere attendees ' +
      'australia austria available bahamas baloch base begin behind better biden billion blasio block bolton ' +
      "bomb boy brought can't cannot captured car care cargo carried casualties cathedral caught caused " +
      'certain cfe chair channel chirac citizens civilians classes climate close cm colleagues coming ' +
      'comments commissioner competition concerns condolences congressional conyers coral cosplay costs ' +
      'costume course cover crisis daily dangerous database daughter december decided democracy developed ' +
      "device didn't dinosaurs discovery display done draft driver dropped drummer earthquake east ebola " +
      'effective either embassy entire equipment estimated everything explosion expressed eye faced fact ' +
      'fans father fbi featured feel feet fellow fighters filed fish flickr flies follow fourteen free ' +
      'freedom front fully funding fursuit fursuiters gender getting glue guests guilty hampshire hamza ' +
      'happen hearing heart hickenlooper highest holding honor hospitalized houthi hungarian impact ' +
      'increased independent injuries inquiry institute intelligence interview investigating investigators ' +
      "ireland jakarta james joe kept kokesh kurdi la labour leading let's limited list look love magellanic " +
      'mahan mainland major maker manafort mcarthur meter mexican michael mike minority mortality mp museum ' +
      "muslim nancy navy nevada news nine nomination northern o'rourke observed officially ongoing opinion " +
      'original overall oversight ownership pass passengers patients pc peace personal photos placed pm ' +
      'polish politicians pollution pompeo possibility present presidency pressure prevent prize procession ' +
      'produce produced products professional protect provided range ratio recovered red referendum reform ' +
      'regional remove reporting responsible returned revealed review richard risk room ruled safe seeking ' +
      'send seriously shut simple single size slug society sometimes sought special spread spx st stage ' +
      'stevens stop story streets subpoena subsequently successfully suffered supporters surrounding ' +
      'sustained taking taliban tbs terrorism terrorist test thai themselves threat toll toronto toward ' +
      'tradition traffic transportation troops turn twenty ukraine unlike usually vaccination van virginia ' +
      "voice wanted we've western whom woman yemen young zapata zhukovskyy ぜ ゥ 丸 仙 仮 促 債 傾 儀 充 兆 冷 即 双 吹 圏 埋 " +
      '堀 堂 塚 墜 季 宗 幌 廷 彦 彰 徴 快 懲 択 抱 挑 排 握 揮 搭 操 敷 斉 旗 旨 暫 枚 枠 柄 棟 樹 歓 永 添 渋 滑 漁 漢 瀬 炎 煙 照 牛 牲 犠 狙 略 稲 竜 章 箇 ' +
      '節 粛 緯 罰 翻 老 聖 脅 臓 茨 荷 菊 街 袋 詰 誉 誌 誕 誠 講 豊 賠 遂 遠 郵 醒 隠 隣 雑 項 顔 顧 駒 騒 강간 강력한 강한 거리에 건 걸어서 경기 공화당 과 관계를 ' +
      '관련 교도소 구글 권리를 규모의 그룹은 그를 기간 기록을 기반 내 내용을 넓은 네트워크는 노력을 늦게 동의한다 만기 말했습니다 매출은 멕시코 모르시 모스크바 목표로 무슬림 무장 ' +
      '무죄를 민간인 반 반대 밤 번 번의 범죄 브라질 사기 사망하다 사회 산업평균지수는 살해 상승 상승한 석유 시체 씨는 안에 않은 앞에서 약간 약속 없는 없다고 연설을 연합 열린 영향을 ' +
      '예산 요원들은 웨스트 은행 의원 인한 있도록 있었습니다 자금을 자신의 작년 잘 전쟁 전화 제트기가 조지 좋았습니다 주장을 주장했다 지 초 총잡이들이 추가 침대 컴퓨터 케리 쿠바 ' +
      '토요일 프로젝트는 플로리다 하락 학생 합의에 항공사 핵무기 협력 협회 형제애 홍콩 화학무기를 휴전을',
  ],
  [
    6.25,
    'ability above activist added additional advisory afcfta aid alone andrew anime apartment apply april ' +
      'arguments armed ask attention aviation awarded background behavior below bermuda black brother ' +
      'buffalo bus captain carolina cengiz census centre chairman chicks cia clear closed coalition coating ' +
      'coli collision combat commented commercial conference conflict contempt cooper creating cross cuban ' +
      "culture customers cut d d'souza deadline deceased decree defeated del designer disappearance discuss " +
      'dna doctors doing doris dragon driving drones drugs eastern education egyptian ended erdogan escape ' +
      'especially established eventually factors fighting focused forced fourth gave george german girls ' +
      'governorship gownaris hit hotel immediately infection involve jobs journalists judicial jury juvenile ' +
      'k2 kipchoge korea landfall landing leadership legislation lion living loved magnitude maintain ' +
      'meaning measures meeting miller motion movie ms munk n nbc neurosurgery nothing opportunity opposed ' +
      'outbreak pakistan panel penalty pg pope port potential potentially presence quarter questioned rally ' +
      'rather relatively religious republic rest roman rr samoa secret shown shutdown significant sixteen ' +
      'soon speed start statues step suggest surgery survey t taken temperatures tipton tomorrow trends ' +
      'tried try trying tv twelve types tyumen unable unconstitutional upcoming victory violence vázquez w ' +
      'waseem weather web west writer zebras 乳 互 似 俳 劇 包 卒 喫 垣 岐 床 庭 恵 拉 拝 揺 昭 欲 泳 湖 漫 献 琴 疫 痛 稿 童 筋 簡 繋 蔵 覆 ' +
      '訓 貨 贈 距 酸 釈 阿 露 驚 鶏 가난한 간의 감옥에서 거부했다 경고한다 경찰관 계속 고객들은 공동 관광객 관련된 교황은 근로자들이 기준 나토군 노동자 노조는 대부분은 대비 대화를 ' +
      '도쿄 마라톤 마을 만난다 많이 말 무바라크 미국인들은 발생했다 버지니아 법정에 베트남 변화를 보고 보고했다 부상당한 북서부에서 불법 비밀 비용 상승하여 상황을 소송을 수단 수술을 ' +
      '수익률을 수입 수준의 승인을 시리아군은 시험 실종된 싸움을 아프리카 안전보장이사회 않는다 암스트롱은 어떤 없었다 여러 예상된다 예정이다 오전 왕자 우려 원자력 위험을 의료 이름을 ' +
      '이사회는 있어서 있을 재래식 전투 조지아 죄수 주에 주장한다 죽은 죽음을 중심의 증권 증권거래소에서 지난주 지방 지지자들이 진전을 집행 채 최고치를 통화 합니다 해안 헌법에 헤즈볼라 ' +
      '화장실 확인 활동에 회장 훨씬',
  ],
]

/** What the commonest Hangul syllables, and pairs of them inside a word, tell, in nats. */
export const hangulWeights: readonly (readonly [nats: number, pieces: string])[] = [
  [0.25, '다'],
  [0.75, '에 이'],
  [1, '는 은 의 한'],
  [1.25, '가 고 로 사 서 스 을 하'],
  [1.5, '기 대 를 리 시 아 에서 인 지 했 했다'],
  [1.75, '국 니 들 라 수 자'],
  [2, '그 도 말 명 부 위 으 일 있 주 트 한다 해'],
  [2.25, '것 공 나 니다 러 마 망 미 보 비 상 소 어 요 원 으로 장 전 정 제'],
  [2.5, '거 과 구 다고 동 만 말했 무 사망 었 우 중 프 화 회'],
  [
    2.75,
    '개 게 격 경 계 관 되 된 드 들은 레 리아 바 발 방 선 세 습 안 여 오 와 유 있다 적 조 크 탄 통 파 포 할',
  ],
  [
    3,
    '간 군 금 년 단 달 당 대한 르 면 모 문 미국 반 성 습니 시리 식 신 약 었다 연 요일 용 운 월 재 진 집 체 치 카 키 타 터 폭 하고 하는 행 호 후',
  ],
  [
    3.25,
    '감 건 것이 결 교 난 내 더 데 되었 두 들이 라고 란 력 령 매 명의 명이 법 분 살 스탄 승 시아 실 업 엘 영 이다 이라 입 자들 중국 차 최 표 하기 하다 학 합',
  ],
  [
    3.5,
    '강 공격 남 네 노 달러 대통 디 람 래 러시 려 록 물 받 버 산 새 생 속 않 았 야 에게 역 예 위해 이스 임 있는 증 찰 추 코 테 토 통령 판 피 협',
  ],
  [
    3.75,
    '것을 경찰 근 까 담 대해 돌 라엘 라이 락 로운 론 루 른 린 메 목 번 베 변 병 북 불 브 설 센 스라 스트 심 아프 알 언 없 음 이란 이집 인도 일에 작 적인 정부 종 주식 ' +
      '준 집트 처 총 출 키스 투 티 파키 평 폭탄 하지 함 항 형 히',
  ],
  [
    4,
    '가니 거래 격으 권 니스 독 동안 될 들을 등 따 때 또 랑 레스 료 리는 망한 며 무기 민 배 본 사람 살해 새로 석 센트 스는 스타 시위 식은 아에 았다 엔 열 영국 외 우리 워 ' +
      '위한 입니 저 조사 죄 즉 지만 직 질 청 충 케 탈 태 테러 팔 퍼 프가 합니 핵 확 획',
  ],
  [
    4.25,
    '각 것은 견 계획 광 국은 국의 그는 그리 급 기록 기를 기에 까지 날 너 뉴 다른 던 된다 든 들에 들의 라크 랑스 러로 럽 레이 리스 많 말한 망했 머 무장 밀 및 바마 박 범 ' +
      '보고 복 부는 사용 상승 선거 세계 술 슨 슬 아의 애 억 였 오바 올 이나 인들 있습 적으 점 존 좋 증가 지수 지역 째 천 체포 초 최고 충돌 침 클 타인 탄에 턴 트에 팔레 페 ' +
      '편 폭발 필 하락 하여 했습 혐 혐의 회담 회사 회의',
  ],
  [
    4.5,
    '가장 가지 같 개의 것으 괴 국에 그것 그들 그의 글 금지 나는 나이 녀 논 능 닥 단체 델 또한 람들 련 록했 립 많은 망자 면서 명을 발견 백 번째 법원 부상 부에 블 사건 사고 ' +
      '사는 사이 서의 송 수는 수요 숙 스에 시작 십 싱 아는 않았 에는 온 욕 우크 원들 웨 유럽 유엔 이상 이었 이트 익 인트 있었 전에 절 족 주장 죽 즈 지난 지도 지지 착 참 채 ' +
      '책 축 친 크라 투표 특 틴 패 평화 포인 포함 푸 프랑 프로 프리 플 험 현 혼 환 회는',
  ],
  [
    4.75,
    '가들 객 거부 걸 검 결정 고로 관계 관리 구하 구한 국가 국제 규 그녀 그러 금요 기소 기술 나스 나토 높 뉴욕 는다 는데 늘 니아 다는 데이 델라 도자 되는 되어 드는 따르 라는 ' +
      '랜 램 량 러나 러를 력을 류 르면 리고 리를 리에 리카 마감 막 만델 메일 모든 문제 반대 받았 발생 발표 방문 벌 병원 보다 부터 북한 비난 비아 비행 사가 사를 사에 사회 살인 ' +
      '상을 서는 손 숙소 스닥 슬람 시간 시스 시장 암 양 어요 었습 연구 완 요구 움 원에 원회 월요 위원 응 의로 의자 의해 의회 이슬 이지 이후 인은 인을 자가 자는 장관 장이 쟁 ' +
      '졌 주의 지를 지원 지진 찰은 철 촉 취 치를 캐 커 콜 크에 큰 탈리 트의 판결 퍼센 품 풍 하면 학교 한국 항공 했고 향 허 헤 화요 화학 황 회에',
  ],
  [
    5,
    '가격 가는 가능 가족 간의 강화 같은 거에 격을 경고 경제 계속 고서 공습 공화 관들 국이 국인 군대 군은 그램 극 기로 기업 깨 께 끝 나다 남아 널 년에 념 다음 당한 대가 대변 ' +
      '대학 도로 도록 도에 되고 들과 따라 떠 락했 래에 러에 런 렌 렸 령은 례 로그 림 마스 마약 마이 말고 망하 매우 몇 목요 못 문에 바이 발로 발사 밝 밤 버스 베이 벨 변인 ' +
      '변호 별 보스 보안 볼 붕 붕괴 브라 빌 사들 사의 산업 상당 상원 상의 색 석방 소에 수도 수익 스가 스의 스크 스턴 승리 시키 싸 씨 아이 악 안에 안전 압 앞 어제 엄 없다 ' +
      '여성 역에 연방 였다 예상 오늘 용의 용하 울 원은 원을 월에 위대 위치 으며 의를 의에 이는 이사 이에 이크 이탈 일본 일을 자살 자인 잡 장에 재판 전을 접 정보 정하 졌다 조약 ' +
      '종합 좋은 주당 주요 준비 줄 중에 지고 지에 지하 첫 총격 최근 최소 추락 쿠 크로 킨 텔 트는 트로 판매 페인 포르 푸틴 프트 핀 하게 호사 호주 홍 확인 활 휴 희',
  ],
  [
    5.25,
    '가자 가했 갈 개월 거리 거의 건물 건의 것에 것입 겠 겨 격에 결을 계자 곳 과의 관광 관련 구에 국과 군사 군인 균 근처 글라 금을 기가 기념 긴 난한 남자 납 났 냐 네시 높은 ' +
      '누 뉴스 느 니는 다면 다시 담에 담을 당국 당했 데시 도네 독일 돌로 동부 되지 둔 드론 디오 때문 떨 떨어 라데 라인 락한 란은 랜드 러의 럼 렸다 롬 률 름 리가 리들 리의 ' +
      '리핀 릴 말리 맞 맥 맹 멘 모두 모르 몬 몰 문을 미사 밀매 반군 받은 방글 백만 병사 부가 부를 부의 분기 비스 빈 사관 사스 사우 사인 사일 사진 서명 서부 서에 선고 성명 ' +
      '세에 세요 센터 션 소프 쇄 슈 스를 스코 스템 스페 승인 승했 시설 싱턴 아가 아니 안을 않는 알려 앙 야당 약속 어서 었고 에도 여행 염 였습 예정 오른 오후 왔 왕 외국 운티 ' +
      '워싱 원의 원이 위협 유죄 육 의원 이고 이들 이번 인이 인인 인정 인한 일부 일이 있어 자를 잘 장단 장은 장을 장하 적이 전히 정도 정말 정에 정을 정했 제공 제안 져 조치 주가 ' +
      '주에 중단 증권 지구 지리 짐 징 책임 처음 촉구 총리 츠 측 치는 카운 켓 켰 택 터키 템 통해 퇴 트가 트리 틀 폐 포된 폭력 필리 하나 하려 하며 함께 합의 합지 해야 해하 ' +
      '행기 헬 현재 협상 협정 혔 형을 형제 호스 화는',
  ],
  [
    5.5,
    '가포 가한 각한 간다 개발 거를 겠다 결과 결혼 경기 계에 고한 고했 공장 과학 관에 관이 관한 구는 국경 국들 군이 귀 규모 그가 기의 깨끗 끗 나에 난다 남부 낮 낸 너무 넘 넬 ' +
      '넷 녀는 노력 논의 농 는지 늦 다드 답 대를 대에 대하 도시 도의 돈 돌아 동성 동의 됩 됩니 딩 떻 떻게 또는 란의 래소 려고 로부 론조 롬니 르시 리다 리반 리비 릭 마는 마트 ' +
      '만에 먼 명령 명으 모스 무부 무역 미군 민간 민들 민주 받고 방법 범죄 법안 법을 베네 벤 벽 보이 보호 북부 사기 사무 사임 사하 사형 상이 상태 샌 생각 샤 서비 세력 세의 셀 ' +
      '수가 수감 수십 수천 순 스터 습으 승하 시는 시에 시켰 식이 싱가 싶 쓰 씨는 아시 아침 안보 않을 았습 앤 약을 얀 어떻 언론 여론 여전 연합 열차 옥 올해 와의 왔다 요청 우디 ' +
      '우려 운영 원자 원하 위기 위를 유지 은행 음에 의료 의사 의하 이것 이로 이를 이시 이어 이언 이익 이전 인했 일어 자동 자로 잠 전문 전자 정된 정이 정치 제기 제를 제재 제한 ' +
      '조지 존스 좋았 주지 지는 지한 지했 진이 집에 쪽 차지 찾 처에 최대 친절 칸 캐나 캔 캠 컴 케냐 켰다 콘 콥 콩 크리 키는 타이 탁 텍 텍사 트를 팅 파업 파이 파트 판사 평균 ' +
      '폴 표준 표한 필요 핑 하이 한은 함한 해된 했지 헌 혁 협력 혔다 화를 화에 화재 화하 회를 희생',
  ],
  [
    5.75,
    '가까 감염 감자 갔 강간 강력 강한 개인 개정 건에 건으 걸어 격하 견된 견했 경쟁 계를 계약 고받 고의 곤 골 공개 공급 공기 공식 공항 교도 교회 구금 구조 국방 그룹 그를 기간 ' +
      '기관 기구 기대 기반 기하 기한 길 끌 나라 나의 납치 났다 내용 냈 넓 네수 네이 넬슨 녀의 노동 눈 다우 단하 대는 대로 대법 대비 대응 대의 대표 덕 덴 도를 도움 도착 동을 ' +
      '동차 되면 드라 드를 드에 드의 득 들어 들었 라디 라스 러가 러범 런던 렀 레바 레인 력한 령이 로나 로는 로리 로소 로스 로켓 롤 롱 뢰 룹 륙 르는 른다 리콥 리트 리포 린다 ' +
      '링 마지 말레 말하 맨 명서 명한 명했 목표 무죄 문가 문회 미르 미얀 믿 바논 바라 밖 받는 받아 받을 밝혔 버지 법에 베트 보내 보도 보에 볼라 봉 부분 부시 부인 분석 불구 붙 ' +
      '비디 빌딩 빠 사업 사한 생자 생한 서를 선언 선정 성을 성이 성장 세한 소된 소를 속되 쇼 수사 수엘 수입 쉬 스와 스캔 스키 승한 시킨 시하 신문 신청 실종 아들 안화 야기 얀마 ' +
      '어도 어졌 언제 얼 업체 없는 없었 없이 에어 엘라 엘은 역사 연설 영향 예멘 예산 외무 요원 요한 용을 용할 우스 우존 우주 운동 운드 운전 움을 워크 원한 웠 웨스 위안 위험 ' +
      '유로 율 음으 의심 의한 이동 이드 이러 이루 이미 이오 이의 익을 인다 인에 인의 인터 일요 일은 일의 임스 임을 임자 있을 잉 자신 자에 자유 잔 잡이 장소 장한 장했 재로 적어 ' +
      '전국 전쟁 전투 전화 절하 접근 정은 정적 정한 제도 제에 제임 제조 제트 좌 죄를 주는 중심 중앙 지금 지막 지사 지자 직원 진행 집회 짜 차량 찰과 찰이 참석 참여 처럼 천만 ' +
      '청문 쳤 총잡 추가 치료 칙 카에 캔들 캘 캘리 케이 콥터 크바 크의 킬 킹 탄으 태국 태풍 톤 통제 투자 특히 튼 팀 파괴 판을 폐쇄 포니 포되 폭풍 표하 표했 풀 퓨 플로 피해 ' +
      '픽 하겠 하도 학살 학생 항의 해결 해서 해안 해한 핵회 했는 행동 행하 향을 헌법 헬리 협회 화국 화당 환영 활동 회원 회장 획이 효 후에 훈 훈련 희망 힌',
  ],
  [
    6,
    '가난 가를 가스 가정 가하 간을 간인 감독 감소 감시 감옥 강타 개시 개최 갱 거나 검사 게이 격이 결의 결했 경우 고객 고를 고속 고용 고치 곳에 공동 공사 공하 관은 괴로 교통 ' +
      '교황 구글 구의 구제 구했 국민 권거 권리 권을 균지 그레 근로 금까 금융 급을 기는 기자 기준 끄 끌어 끼 난주 내부 냈다 넓은 네트 노조 논평 뇌 늦게 니까 니라 니지 닉 닌 님 ' +
      '닝 다리 단은 당하 대량 대부 대사 대상 대피 대화 도가 도는 도달 도소 도와 도쿄 도하 돌하 동가 동맹 동에 동자 됨 두고 둘 뒤 드가 등록 떤 뜨 라도 라비 라에 라운 라의 라질 ' +
      '라톤 락하 란이 래를 략 러스 러한 렀다 레드 력에 력으 력하 련의 령의 로드 로이 로자 로젝 록하 루스 리와 리케 린이 마가 마라 마을 마의 마케 만기 만나 만난 만들 많이 말라 ' +
      '매출 머물 메이 멕 멕시 면에 명에 명은 명하 모의 무너 무바 무슬 무엇 물을 미스 미지 바로 바에 밖에 반적 발전 방어 방에 버전 번의 법적 베스 변화 보건 보냈 보를 보장 보험 ' +
      '본부 부자 부한 부했 북서 분들 분에 불법 브리 블루 비밀 비용 비준 비하 사드 사상 사태 삭 살폭 삼 상된 상자 상황 생산 생했 석가 석유 선을 설을 성에 성하 셔 소년 소되 소비 ' +
      '소송 소였 소의 소했 속에 수단 수를 수상 수색 수술 수준 술에 술을 스러 스카 스토 슨은 슬림 시도 시체 시코 시킬 시했 시험 신뢰 신을 신의 실시 실업 싸우 써 씬 아군 아라 ' +
      '아마 아야 아와 아인 아파 안은 않은 암스 액 약간 약에 약은 어나 어떤 어려 어린 어스 어진 언급 얻 업을 업자 업평 엇 었는 었지 에다 에이 엘리 여기 여러 역을 역의 열린 영화 ' +
      '오는 오스 오전 와이 완벽 외교 요하 용한 용했 우승 웃 웨어 웨이 웹 위로 윌 융 으면 의했 이가 이며 이버 이브 이야 이용 이터 이틀 인지 인하 일으 잃 임명 임시 입원 입찰 ' +
      '있도 있으 자금 자력 자리 자와 자의 작년 작한 작했 장실 장의 장인 재개 재무 재정 전달 전략 전보 전의 점을 정되 정책 제가 제애 제외 젝 젝트 조건 조정 조직 종사 죄로 죄수 ' +
      '주인 죽은 중요 줘 지가 지니 지로 지방 지불 지의 직면 진다 진전 집행 차를 찬 창 철수 체가 체들 체를 체의 쳤다 최저 추진 출을 출하 취임 치가 친구 칠 침대 카이 칼 컨 컴퓨 ' +
      '케리 케인 켜 코로 코스 콜로 쿄 쿠바 클라 클럽 클린 키기 킨다 탄을 탄의 탄테 태에 터는 터를 터에 터의 털 토군 토론 토요 통과 통신 통화 트기 트남 트레 트롱 트워 트인 판에 ' +
      '페이 펜 포트 표를 퓨터 프라 픈 피터 학대 학무 학자 항소 해를 해에 해요 핵무 했던 험을 혀 호텔 혹 홀 홈 홍콩 화장 확대 확산 회가 획을 후보 휴전 흐 힘',
  ],
  [
    6.25,
    '가로 가시 간에 감한 감했 갑 갔다 개선 객들 건은 견되 경영 경을 고위 공공 과는 과를 광객 교육 구성 국회 규칙 그다 기다 기와 기지 나요 낙 난민 내가 내각 년간 년의 농업 ' +
      '다이 단속 당은 대국 동하 되다 두려 람은 랍 래스 래식 러운 려주 력은 력이 련된 령에 로라 로써 로에 료를 룸 르에 립니 마리 마에 망명 맹세 머니 메시 명적 모른 목적 무리 ' +
      '무인 묵 뭐 바그 반응 발을 배심 범위 법정 보낸 보는 보상 보여 불편 브레 비가 비자 사와 산에 상으 샌디 설치 세탁 소유 속도 속한 쇼핑 수하 스노 스로 스마 스탠 스테 스티 ' +
      '시오 시행 실은 실을 실패 싸움 아내 아사 았고 았어 애나 어가 어들 어비 어야 억류 에스 연장 영하 예비 완전 완화 왕자 원국 원으 원했 웰 위가 위스 위에 음을 의안 의학 이름 ' +
      '익률 인구 인해 일까 임하 잘못 재래 재를 전한 정의 제거 제사 젤 종된 주도 주세 죽음 죽이 준다 즈볼 증언 지아 진으 착하 찰관 채권 처리 청소 체결 체는 체스 총기 충분 층 ' +
      '치로 치명 치에 치인 탄은 태로 탠 템을 톨 톰 튀 트웨 파운 폰 표로 표에 프는 피스 피아 하거 하루 하마 학의 함에 해했 행을 행정 헤즈 황을 획에 훨 훨씬 휘 흔',
  ],
]
