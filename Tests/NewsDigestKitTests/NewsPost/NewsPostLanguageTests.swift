import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("News posts in other languages")
struct NewsPostLanguageTests {
  // MARK: In the canonical form

  /// What the first samples say.
  struct Post: Sendable, CustomTestStringConvertible {
    let language: SampleLanguage
    let headlines: [String]
    /// The citations of each story.
    let citations: [[Citation]]
    let firstSummary: [String]
    let firstInsights: [ListItem]
    /// The numbers of points of each story's summary and insights.
    let counts: [[Int]]
    let date: String

    var testDescription: String { language.rawValue }
  }

  private static func citation(_ name: String, _ url: String, _ date: String, note: String? = nil) -> Citation {
    Citation(name: name, url: url, publishedOn: try? CalendarDate(parsing: date), note: note)
  }

  static let posts = [
    Post(
      language: .english,
      headlines: [
        "Lanternworks opens a translation model that fits on a phone",
        "Harbour cranes in Westhaven learn from their own near misses",
        "Village libraries try a reader for old letters",
      ],
      citations: [
        [
          citation("Morning Ledger", "https://ledger.example.com/2025/12/lanternworks", "2025-12-03"),
          citation("Example Wire", "https://wire.example.com/phone-translator", "2025-12-02"),
        ], [citation("Dock & Tide", "https://tide.example.com/cranes", "2025-12-01")],
        [citation("The Reading Room", "https://reading.example.org/letters", "2025-11-30")],
      ],
      firstSummary: [
        "The model translates between eleven languages without a connection",
        "It takes 900 MB and answers in about a third of a second",
        "Its training texts are listed, with the reason for each one that was left out",
      ],
      firstInsights: [
        ListItem(
          label: "Technical significance",
          text: "Pruning whole layers cost less quality than rounding all weights"),
        ListItem(
          label: "Industry impact",
          text: "Ferry and rail operators can show signs in the traveller's language offline"),
        ListItem(label: "Outlook", text: "A version that also listens is planned for the spring"),
      ],
      counts: [[3, 3], [2, 3], [2, 3]], date: "2025-12-03T07:30:00+09:00"),
    Post(
      language: .japanese,
      headlines: ["あかり工房、スマートフォンで動く翻訳モデルを公開", "港のクレーン、ヒヤリとした記録から学ぶ", "町の図書館、昔の手紙を読むモデルを試す"],
      citations: [
        [
          citation("朝凪新聞", "https://news.example.jp/2025/12/akari-model", "2025-12-03"),
          citation("Example Wire", "https://wire.example.com/phone-translator", "2025-12-02"),
        ], [citation("波止場経済", "https://hatoba.example.jp/crane", "2025-12-01")],
        [citation("本とひと", "https://books.example.jp/letters", "2025-11-30")],
      ],
      firstSummary: ["十一の言語を、通信なしでたがいに訳せるモデルを公開", "容量は900MBで、答えが出るまで約0.3秒", "学習に使った文章の一覧と、外した理由も合わせて公開"],
      firstInsights: [
        ListItem(label: "技術的意義", text: "重みを丸めるより、層ごと取り除くほうが品質の低下が小さかった"),
        ListItem(label: "産業への影響", text: "船や鉄道の案内を、電波の届かない場所でも乗客の言葉で出せる"),
        ListItem(label: "今後の展望", text: "音声を聞き取る版を来春に出す予定"),
      ],
      counts: [[3, 3], [2, 3], [2, 3]], date: "2025-12-03T07:30:00+09:00"),
    Post(
      language: .chinese, headlines: ["灯火工坊公开一款能在手机上运行的翻译模型", "码头吊车从自己的险情里学习", "镇上的图书馆试用能读旧信的模型"],
      citations: [
        [
          citation("晨光报", "https://news.example.cn/2025/12/denghuo-model", "2025-12-03"),
          citation("Example Wire", "https://wire.example.com/phone-translator", "2025-12-02"),
        ], [citation("潮汐经济", "https://tide.example.cn/crane", "2025-12-01")],
        [citation("书与人", "https://books.example.cn/letters", "2025-11-30")],
      ],
      firstSummary: ["不联网也能在十一种语言之间互译", "体积为 900 MB，大约三分之一秒给出答案", "训练所用的文本目录和剔除的理由一并公开"],
      firstInsights: [
        ListItem(label: "技术意义", text: "比起给所有权重取整，整层删去反而损失更小"),
        ListItem(label: "产业影响", text: "轮渡和铁路可以在没有信号的地方用乘客的语言提示"),
        ListItem(label: "未来展望", text: "计划明年春天推出能听懂语音的版本"),
      ],
      counts: [[3, 3], [2, 3], [2, 3]], date: "2025-12-03T07:30:00+08:00"),
    Post(
      language: .traditionalChinese, headlines: ["燈火工坊公開一款能在手機上執行的翻譯模型", "鎮上的圖書館試用能讀舊信的模型"],
      citations: [
        [
          citation("晨光報", "https://news.example.tw/2025/12/denghuo-model", "2025-12-03"),
          citation("Example Wire", "https://wire.example.com/phone-translator", "2025-12-02"),
        ], [citation("書與人", "https://books.example.tw/letters", "2025-11-30")],
      ],
      firstSummary: ["不連網也能在十一種語言之間互譯", "大小為 900 MB，約三分之一秒給出答案"],
      firstInsights: [
        ListItem(label: "技術意義", text: "與其把所有權重取整，不如整層刪去，損失反而更小"),
        ListItem(label: "產業影響", text: "渡輪與鐵路能在沒有訊號的地方，用乘客的語言提示"),
        ListItem(label: "未來展望", text: "預計明年春天推出聽得懂語音的版本"),
      ],
      counts: [[2, 3], [2, 1]], date: "2025-12-03T07:30:00+08:00"),
  ]

  @Test("The fields of a post", arguments: posts)
  func fields(expected: Post) throws {
    let text = try expected.language.text(of: SampleLanguage.post)
    let post = try post(text)
    expectNoDifference(post.frontMatter?.date?.description, expected.date)
    expectNoDifference(post.frontMatter?.categories, ["news", "ai"])
    expectNoDifference(post.introduction, [])
    expectNoDifference(post.stories.map(\.headline), expected.headlines)
    expectNoDifference(post.stories.map(\.citations), expected.citations)
    expectNoDifference(post.stories[0].images.count, 1)
    expectNoDifference(post.stories[0].summary, expected.firstSummary.map { ListItem(text: $0) })
    expectNoDifference(post.stories[0].insights, expected.firstInsights)
    expectNoDifference(post.stories.map { [$0.summary.count, $0.insights.count] }, expected.counts)
    expectNoDifference(try DigestDocument<NewsPost>(parsing: text).diagnostics, [])
    expectNoDifference(DigestRecognition(of: try SourceText(text)).kind, .newsPost)
  }

  // MARK: In other spellings

  /// What the second samples say.
  struct Variants: Sendable, CustomTestStringConvertible {
    let language: SampleLanguage
    let citations: [Citation]
    let summary: [ListItem]
    let insights: [ListItem]
    let secondName: String
    /// The last story's summary is numbered, below a paragraph.
    let secondSummary: [String]
    let secondInsights: [ListItem]

    var testDescription: String { language.rawValue }
  }

  static let variants = [
    Variants(
      language: .english,
      citations: [
        Citation(
          name: "Grid & Grain", url: "https://grain.example.com/boilers", publishedOn: CalendarDate(2025, 12, 9),
          footnotes: [1, 3]),
        citation(
          "Example Times", "https://times.example.com/brewery", "2025-12-08", note: "as shown on the site"),
        citation("Heat Weekly", "https://heat.example.com/a", "2025-12-08"),
        Citation(
          name: "Copper Post", title: "A boiler that waits", url: "https://copper.example.com/waits",
          publishedOn: CalendarDate(2025, 12, 7)),
      ],
      summary: [
        ListItem(text: "The boilers run when power is cheapest, and the beer never notices", footnotes: [1]),
        ListItem(text: "The bill fell by 18% in the first month.", footnotes: [1, 3]),
      ],
      insights: [
        ListItem(
          label: "Technical significance", text: "",
          children: [
            ListItem(text: "The controller is a table of 400 rows that anyone can print"),
            ListItem(text: "A model proposes changes to it once a week", footnotes: [2]),
          ]),
        ListItem(
          label: "🏭 Industry impact", isLabelFollowedByColon: false,
          text: "Dairies and laundries have the same kind of boiler"),
        ListItem(text: "A point without a label"),
      ],
      secondName: "Chalk",
      secondSummary: ["The most common one: why is the sky not falling", "The rarest one is about buttons"],
      secondInsights: [ListItem(label: "Outlook", text: "The questions go to the teachers of the next year")]),
    Variants(
      language: .japanese,
      citations: [
        Citation(
          name: "こめと水", url: "https://kome.example.jp/boiler", publishedOn: CalendarDate(2025, 12, 9),
          footnotes: [1, 3]),
        citation("Example Times", "https://times.example.com/brewery", "2025-12-08", note: "サイトの表示による"),
        citation("熱の週報", "https://heat.example.jp/a", "2025-12-08"),
        Citation(
          name: "銅通信", title: "待つボイラー", url: "https://copper.example.jp/waits",
          publishedOn: CalendarDate(2025, 12, 7)),
      ],
      summary: [
        ListItem(text: "電気がいちばん安い時に動かし、酒の味は変わらない", footnotes: [1]),
        ListItem(text: "はじめのひと月で、料金は18%下がった。", footnotes: [1, 3]),
      ],
      insights: [
        ListItem(
          label: "技術的意義", text: "",
          children: [
            ListItem(text: "制御は400行の表で、だれでも印刷できる"), ListItem(text: "表の直し方は、モデルが週に一度だけ提案する", footnotes: [2]),
          ]),
        ListItem(label: "🏭 産業への影響", isLabelFollowedByColon: false, text: "乳業やクリーニングにも、同じ形のボイラーがある"),
        ListItem(text: "見出しのない項目もある"),
      ],
      secondName: "チョーク", secondSummary: ["いちばん多いのは「空はなぜ落ちないの」", "いちばん少ないのは、ボタンについての問い"],
      secondInsights: [ListItem(label: "今後の展望", text: "問いは次の年の先生に渡される")]),
    Variants(
      language: .chinese,
      citations: [
        Citation(
          name: "米与水", url: "https://mi.example.cn/boiler", publishedOn: CalendarDate(2025, 12, 9),
          footnotes: [1, 3]),
        citation("Example Times", "https://times.example.com/brewery", "2025-12-08", note: "以网站显示为准"),
        citation("热力周报", "https://heat.example.cn/a", "2025-12-08"),
        Citation(
          name: "铜讯", title: "会等待的锅炉", url: "https://copper.example.cn/waits",
          publishedOn: CalendarDate(2025, 12, 7)),
      ],
      summary: [
        ListItem(text: "电价最低时才运行，酒的味道没有变", footnotes: [1]),
        ListItem(text: "第一个月电费下降了 18%。", footnotes: [1, 3]),
      ],
      insights: [
        ListItem(
          label: "技术意义", text: "",
          children: [
            ListItem(text: "控制器是一张 400 行的表，谁都能打印出来"), ListItem(text: "模型每周只提出一次修改建议", footnotes: [2]),
          ]),
        ListItem(label: "🏭 产业影响", isLabelFollowedByColon: false, text: "乳品厂和洗衣房用的是同一种锅炉"),
        ListItem(text: "没有标签的一条"),
      ],
      secondName: "粉笔", secondSummary: ["问得最多的是“天为什么不会掉下来”", "问得最少的与纽扣有关"],
      secondInsights: [ListItem(label: "未来展望", text: "这些问题会交给下一年的老师")]),
  ]

  @Test("The fields of a post in other spellings", arguments: variants)
  func variantFields(expected: Variants) throws {
    let text = try expected.language.text(of: SampleLanguage.variants)
    let post = try post(text)
    expectNoDifference(post.stories.count, 2)
    expectNoDifference(post.stories[0].citations, expected.citations)
    expectNoDifference(post.stories[0].summary, expected.summary)
    expectNoDifference(post.stories[0].insights, expected.insights)
    expectNoDifference(post.stories[1].citations.map(\.name), [expected.secondName])
    expectNoDifference(post.stories[1].citations.map(\.publishedOn?.description), ["2025-12-10"])
    expectNoDifference(post.stories[1].summary.map(\.text), expected.secondSummary)
    expectNoDifference(post.stories[1].summary.map(\.number), [1, 2])
    expectNoDifference(post.stories[1].insights, expected.secondInsights)
    expectNoDifference(try DigestDocument<NewsPost>(parsing: text).diagnostics, [])
    expectNoDifference(DigestRecognition(of: try SourceText(text)).kind, .newsPost)
  }

  // MARK: Edits

  @Test(
    "A new date changes one line and no word",
    arguments: SampleLanguage.allCases, [SampleLanguage.post, SampleLanguage.variants])
  func date(language: SampleLanguage, name: String) throws {
    guard language != .traditionalChinese || name == SampleLanguage.post else { return }
    let text = try language.text(of: name)
    let count = try NewsPost(parsing: text).stories.flatMap(\.citations).count
    #expect(count >= 3)
    // Two dates of the second samples are on one line.
    for index in 0..<count {
      let (removed, added) = try change(of: text, in: language) { (post: inout NewsPost) in
        var left = index
        for story in post.stories.indices {
          let count = post.stories[story].citations.count
          if left < count {
            let day = try #require(post.stories[story].citations[left].publishedOn).day
            post.stories[story].citations[left].publishedOn = CalendarDate(year: 1987, month: 5, day: day)
            return
          }
          left -= count
        }
      }
      expectNoDifference(removed.count, 1)
      // The date may be written with the hyphens of the one that it replaces.
      let line = try #require(added.first).replacing("\u{2011}", with: "-")
      let years = line.ranges(of: "1987-05-")
      let old = try #require(removed.first).replacing("\u{2011}", with: "-")
      let back = ["2025-12-", "2025-11-"].map { line.replacing("1987-05-", with: $0) }
      #expect(years.count == 1 && added.count == 1 && back.contains(old), "\(removed) became \(added)")
    }
  }

  /// The lines of a story that is added to the first sample.
  static let newStories: [(SampleLanguage, story: [String], label: String)] = [
    (
      .english,
      [
        "## New", "[Blue Press](https://blue.example.com/1) – Published: 2025-12-04", "### Summary", "- One",
        "### Key takeaways", "- **Outlook**: Two",
      ], "Outlook"
    ),
    (
      .japanese,
      [
        "## New", "[Blue Press](https://blue.example.com/1) – 公開日: 2025-12-04", "### 要約", "- One", "### 主な内容と示唆",
        "- **今後の展望**: Two",
      ], "今後の展望"
    ),
    (
      .chinese,
      [
        "## New", "[Blue Press](https://blue.example.com/1) – 发布日期：2025-12-04", "### 摘要", "- One", "### 要点与启示",
        "- **未来展望**：Two",
      ], "未来展望"
    ),
    (
      .traditionalChinese,
      [
        "## New", "[Blue Press](https://blue.example.com/1) – 發布日期：2025-12-04", "### 摘要", "- One", "### 要點與啟示",
        "- **未來展望**：Two",
      ], "未來展望"
    ),
  ]

  @Test("A new story has the words of the stories beside it", arguments: newStories, [0, 1])
  func newStory(expected: (language: SampleLanguage, story: [String], label: String), place: Int) throws {
    // The second story of this sample has other spellings than the first.
    guard expected.language != .traditionalChinese || place == 0 else { return }
    let text = try expected.language.text(of: SampleLanguage.post)
    let (removed, added) = try change(of: text, in: expected.language) { (post: inout NewsPost) in
      let story = NewsPost.Story(
        headline: "New",
        citations: [Self.citation("Blue Press", "https://blue.example.com/1", "2025-12-04")],
        summary: [ListItem(text: "One")], insights: [ListItem(label: expected.label, text: "Two")])
      post.stories.insert(story, at: place)
    }
    expectNoDifference(removed, [])
    expectNoDifference(added, expected.story)
  }

  @Test("A new citation has the label of the one before it", arguments: newStories)
  func newCitation(expected: (language: SampleLanguage, story: [String], label: String)) throws {
    let text = try expected.language.text(of: SampleLanguage.post)
    let (removed, added) = try change(of: text, in: expected.language) { (post: inout NewsPost) in
      post.stories[0].citations.append(Self.citation("Blue Press", "https://blue.example.com/1", "2025-12-04"))
    }
    // The citation before it may get the spaces of a hard line break.
    expectNoDifference(added.filter { !removed.contains($0) }, [expected.story[1]])
    expectNoDifference(removed.filter { !added.contains($0) }, [])
  }

  @Test("A summary and insights where there are none have the headings of the other stories", arguments: newStories)
  func newSections(expected: (language: SampleLanguage, story: [String], label: String)) throws {
    let text = try expected.language.text(of: SampleLanguage.post)
    // The last story without its sections.
    let end = try #require(text.ranges(of: "\n\n### ").dropLast().last).lowerBound
    let shortened = text[..<end] + "\n"
    let (removed, added) = try change(of: String(shortened), in: expected.language) { (post: inout NewsPost) in
      let last = post.stories.count - 1
      post.stories[last].summary = [ListItem(text: "One")]
      post.stories[last].insights = [ListItem(label: expected.label, text: "Two")]
    }
    expectNoDifference(removed, [])
    expectNoDifference(added, Array(expected.story[2...]))
  }
}
