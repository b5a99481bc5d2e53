import CustomDump
import Foundation
import Testing

@testable import NewsDigestKit

@Suite("Edits of video digests")
struct VideoDigestEditTests {
  /// An edit, and the lines that go and come with it.
  struct Edit: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var removed: [String]
    var added: [String]
    var change: @Sendable (inout VideoDigest) -> Void

    init(
      _ name: String, removed: [String] = [], added: [String] = [],
      _ change: @escaping @Sendable (inout VideoDigest) -> Void
    ) {
      (testDescription, self.removed, self.added, self.change) = (name, removed, added, change)
    }
  }

  private static let steak =
    "### [실험] 스테이크, 몇 도가 좋을까, 부엌 연구소 [링크](https://www.youtube.com/watch?v=AbCdEfGhI_1), 12분 5초"
  private static let kimchi = "### 김치는 왜 시어질까, 발효교실 [링크](https://youtu.be/ZyXwVuTsR-2), 1시간 2분 3초"

  private static let edits = [
    Edit(
      "title", removed: [kimchi], added: ["### 김치, 익다, 발효교실 [링크](https://youtu.be/ZyXwVuTsR-2), 1시간 2분 3초"]
    ) { $0.videos[1].title = "김치, 익다" },
    Edit(
      "channel", removed: [kimchi], added: ["### 김치는 왜 시어질까, 새 교실 [링크](https://youtu.be/ZyXwVuTsR-2), 1시간 2분 3초"]
    ) { $0.videos[1].channel = "새 교실" },
    Edit("no channel", removed: [kimchi], added: ["### 김치는 왜 시어질까 [링크](https://youtu.be/ZyXwVuTsR-2), 1시간 2분 3초"]) {
      $0.videos[1].channel = nil
    },
    Edit("address", removed: [kimchi], added: ["### 김치는 왜 시어질까, 발효교실 [링크](https://a.example), 1시간 2분 3초"]) {
      $0.videos[1].url = "https://a.example"
    },
    Edit("duration", removed: [kimchi], added: ["### 김치는 왜 시어질까, 발효교실 [링크](https://youtu.be/ZyXwVuTsR-2), 59초"]) {
      $0.videos[1].duration = .seconds(59)
    },
    Edit("section title", removed: ["\\## 2. 핵심 문장"], added: ["\\## 2. 남길 말"]) {
      $0.videos[0].sections[1].title = "2. 남길 말"
    },
    Edit("bullet", removed: ["\\*   **높은 온도:** 겉만 빠르게."], added: ["\\*   **센 불:** 겉만."]) {
      $0.videos[0].sections[0].blocks[3] = .listItem(ListItem(label: "센 불", text: "겉만."))
    },
    Edit("new bullet", added: ["\\*   새 말"]) {
      $0.videos[0].sections[1].blocks.append(.listItem(ListItem(text: "새 말")))
    },
    Edit("new bullet with a label", added: ["\\*   **새:** 말"]) {
      $0.videos[0].sections[0].blocks.insert(.listItem(ListItem(label: "새", text: "말")), at: 2)
    },
    Edit("nested bullet", added: ["  - 안"]) { digest in
      guard case .markdown(.listItem(var item)) = digest.videos[0].sections[0].blocks[3] else { return }
      item.children = [ListItem(text: "안")]
      digest.videos[0].sections[0].blocks[3] = .listItem(item)
    },
    Edit("ordered item", added: ["3.  \"새 말\""]) {
      $0.videos[1].sections[0].blocks.append(.listItem(ListItem(number: 3, text: "\"새 말\"")))
    },
    Edit("labelled text", removed: ["**영상 의도:** 온도와 육즙의 관계를 재어 본다."], added: ["**영상 의도:** 잰다."]) {
      $0.videos[0].sections[0].blocks[0] = .labelled(LabelledParagraph(label: "영상 의도", text: "잰다."))
    },
    Edit("label gets a text", removed: ["**주요 내용:**"], added: ["**주요 내용:** 둘"]) {
      $0.videos[0].sections[0].blocks[1] = .labelled(LabelledParagraph(label: "주요 내용", text: "둘"))
    },
    Edit("new section", added: ["\\## 3. 메시지", "", "글", ""]) {
      $0.videos[0].sections.append(VideoDigest.Section(title: "3. 메시지", blocks: [.paragraph("글")]))
    },
    Edit(
      "no section", removed: ["", "\\## 2. 핵심 문장", "", "\\*   \"기다리면 부드러워집니다.\"", "\\*   \"소금은 먼저...\" (설명 마지막 부분)"]
    ) { $0.videos[0].sections.removeLast() },
    Edit("new video", added: ["### 새 영상, 채널 [링크](u), 3분", "", "---", ""]) {
      $0.videos.insert(VideoDigest.Video(title: "새 영상", channel: "채널", url: "u", duration: .seconds(180)), at: 1)
    },
    Edit(
      "new last video", added: ["", "### 새 영상, 채널 [링크](u), 3분", "", "\\## 1. 말", "", "\\*   글", "", "---"]
    ) {
      $0.videos.append(
        VideoDigest.Video(
          title: "새 영상", channel: "채널", url: "u", duration: .seconds(180),
          sections: [VideoDigest.Section(title: "1. 말", blocks: [.listItem(ListItem(text: "글"))])]))
    },
    Edit(
      "no last video",
      removed: [
        kimchi, "", "\\## 1. 핵심 문장 추출 (원문 그대로)", "", "1.  \"유산균이 일을 합니다.\"", "2.  \"온도가 낮으면 천천히 합니다.\"", "", "---", "",
      ]
    ) { $0.videos.removeLast() },
    Edit("headline", removed: ["오늘의 요리-과학 영상 정리"], added: ["새 한 줄"]) { $0.headline = "새 한 줄" },
    Edit("theme title", removed: ["2. 소금의 때"], added: ["2. 소금"]) { $0.themes[1].title = "소금" },
    Edit("theme text", removed: ["소금은 언제 넣는지가 중요합니다."], added: ["일찍."]) { $0.themes[1].text = "일찍." },
    Edit("new theme", added: ["3. 물", "", "맑다.", ""]) { $0.themes.append(VideoDigest.Theme(title: "물", text: "맑다.")) },
    Edit("no theme", removed: ["2. 소금의 때", "", "소금은 언제 넣는지가 중요합니다.", ""]) { $0.themes.removeLast() },
    Edit("page title", removed: ["# 2026-01-05 요리-과학"], added: ["# 새 제목"]) { $0.pageTitle = "새 제목" },
    Edit("topic", removed: ["title: 2026-01-05 요리-과학"], added: ["title: 2026-01-05 물리"]) { $0.topic = "물리" },
    Edit("date", removed: ["title: 2026-01-05 요리-과학"], added: ["title: 2026-01-06 요리-과학"]) {
      $0.date = CalendarDate(year: 2026, month: 1, day: 6)
    },
    Edit("attributes", removed: ["{:toc}"], added: ["{:toc .a}"]) {
      $0.introduction[5] = .attributes(AttributeList([.reference("toc"), .className("a")]), of: .preceding)
    },
  ]

  @Test("An edit changes the lines that it is about", arguments: TestSelection.some(of: edits), LineEnding.allCases)
  func locality(edit: Edit, ending: LineEnding) throws {
    let text = ending.applied(to: VideoDigestPage.text)
    var document = try DigestDocument<VideoDigest>(parsing: text)
    edit.change(&document.content)
    let written = try document.text()
    expectNoDifference(try VideoDigest(parsing: written), document.content)
    expectLaws(of: VideoDigest.self, in: written)
    let difference = ending.lines(of: written).difference(from: ending.lines(of: text))
    expectNoDifference(difference.removals.map(\.line).sorted(), edit.removed.sorted())
    expectNoDifference(difference.insertions.map(\.line).sorted(), edit.added.sorted())
  }

  @Test("Videos change places with all that belongs to them")
  func move() throws {
    var document = try VideoDigestPage.document
    document.content.videos.swapAt(0, 1)
    let text = VideoDigestPage.text
    let start = try #require(text.range(of: Self.steak)).lowerBound
    let middle = try #require(text.range(of: Self.kimchi)).lowerBound
    let (steak, kimchi) = (text[start..<middle], text[middle...])
    expectNoDifference(try document.text(), "\(text[..<start])\(kimchi)\n\(steak.dropLast())")
  }

  enum LineEnding: CaseIterable {
    case lineFeed, carriageReturnLineFeed

    private var text: String { self == .lineFeed ? "\n" : "\r\n" }

    func applied(to page: String) -> String { page.replacingOccurrences(of: "\n", with: text) }

    func lines(of page: String) -> [String] { page.components(separatedBy: text) }
  }
}

extension CollectionDifference<String>.Change {
  fileprivate var line: String {
    switch self {
    case .insert(_, let line, _), .remove(_, let line, _): line
    }
  }
}
