import CustomDump
import Foundation
import Testing

@testable import NewsDigestKit

@Suite("Messages of each language")
struct MessageCatalogueTests {
  private static let languages = Language.ofMessages.map(MessageCatalogue.of)

  @Test("Each language has each message once")
  func names() {
    for catalogue in Self.languages {
      #expect(Set(catalogue.names).count == catalogue.names.count)
      expectNoDifference(catalogue.names, MessageCatalogue.english.names)
      for name in catalogue.names { #expect(catalogue[name] != nil, "\(name) has no text") }
    }
  }

  @Test("Each language uses each argument of a message", arguments: MessageCatalogue.english.names)
  func arguments(name: String) throws {
    let english = try #require(MessageCatalogue.english[name])
    let korean = try #require(MessageCatalogue.korean[name])
    expectNoDifference(korean.argumentNames.sorted(), english.argumentNames.sorted())
    expectNoDifference(Set(korean.tables.map(\.table)), Set(english.tables.map(\.table)))
  }

  @Test("Each text is a message, a word of a table, or has no use")
  func use() {
    let catalogue = MessageCatalogue.english
    let tables = Set(catalogue.names.compactMap { catalogue[$0]?.tables.map(\.table) }.joined())
    let ids = Set(DiagnosticID.allCases.map(\.rawValue))
    let others = catalogue.names.filter { name in
      let id = String(name.prefix { $0 != "/" })
      return !ids.contains(id) && !tables.contains(id) && !Self.ids.contains(id)
    }
    expectNoDifference(others, [])
    let known = Set(catalogue.names.map { String($0.prefix { $0 != "/" }) })
    expectNoDifference(ids.union(Self.ids).union(tables).subtracting(known).sorted(), [])
  }

  /// The ids of everything that is not a diagnostic.
  private static let ids = idsOfNotesAndFixIts.union(idsOfErrors).union([
    "recognition", "chapter-loss", "conversion-loss", "feed-remark",
  ])

  private static let idsOfErrors: Set<String> = [
    "chapter-import-error", "contradiction-error", "conversion-error", "date-parsing-error", "file-error",
    "grammar-error", "parsing-error", "rebase-error",
    "round-trip-violation", "source-edit-error", "vocabulary-error", "writing-error",
  ]

  private static let idsOfNotesAndFixIts: Set<String> = [
    "chapter-start", "emphasis-end", "emphasis-start", "first-definition", "next-chapter", "previous-chapter",
    "previous-day", "raw-markdown", "second-paragraph",
    "add-blank-line", "add-space-after-colon", "close-attribute-list", "close-code-block", "close-details",
    "close-list", "close-mapping", "escape-bars", "indent-with-spaces", "link-to", "make-heading", "make-list",
    "move-front-matter", "parse-details", "quote-value", "rebuild-table-of-contents", "remove-backslashes",
    "remove-control-character", "remove-fence", "remove-fence-and-lead", "remove-mark", "remove-reasoning",
    "show-braces", "start-at-zero", "use-ascii-digits", "write-as-html", "write-list", "write-text",
  ]

  @Test("Each loss and each sign of a format has its words")
  func lossesAndReasons() {
    let names = { (id: String) in
      MessageCatalogue.english.names.filter { $0.hasPrefix(id + "/") }.map { String($0.dropFirst(id.count + 1)) }
    }
    expectNoDifference(names("chapter-loss"), ChapterLoss.ID.allCases.map(\.rawValue).sorted())
    let signs = DigestFormats.builtIn.signs.signs.map { "\($0.sign.name)" }
    let others = ["all-stated-lines", "chapter-list", "front-matter", "links-to-pages", "stated-line"]
    expectNoDifference(names("recognition"), (signs + others).sorted())
  }

  @Test("Each fault of a front matter has its words")
  func frontMatterProblems() {
    let faults =
      YAMLProblem.Syntax.allCases.map(\.rawValue) + TOMLFault.allCases.map(\.rawValue)
      + JSONFault.allCases.map(\.rawValue)
    let others = [
      "header-line", "too-deep", "too-many-aliases", "toml-split-table", "yaml-alias-key", "yaml-character",
      "yaml-complex-key", "yaml-indented-key", "yaml-not-mapping", "yaml-other-line", "yaml-second-document",
      "yaml-unusual-key",
    ]
    let words = MessageCatalogue.english.names.filter { $0.hasPrefix("front-matter-problem/") }
    expectNoDifference(words.map { String($0.dropFirst("front-matter-problem/".count)) }, (faults + others).sorted())
  }

  @Test("Documents have each text of diagnostics, notes and fix-its, with its arguments")
  func documents() throws {
    var found: Set<String> = []
    for id in DiagnosticID.allCases {
      let fixture = DiagnosticFixture.of(id)
      for diagnostic in fixture.diagnostics(try SourceText(fixture.marked.text)) {
        found.formUnion(Self.names(of: diagnostic))
      }
    }
    for example in MessageExample.all {
      let diagnostics = example.diagnostics
      for diagnostic in diagnostics { found.formUnion(Self.names(of: diagnostic)) }
      #expect(diagnostics.contains { Self.names(of: $0).contains(example.name) }, "\(example.name)")
    }
    let ids = Set(DiagnosticID.allCases.map(\.rawValue)).union(Self.idsOfNotesAndFixIts)
    let stated = MessageCatalogue.english.names.filter { ids.contains(String($0.prefix { $0 != "/" })) }
    expectNoDifference(stated.filter { !found.contains($0) }, [])
  }

  @Test("The documents keep the laws", arguments: MessageExample.all.indices)
  func laws(index: Int) { MessageExample.all[index].expectLaws() }

  /// The names of the texts that a diagnostic has with its notes and fix-its. Each must have all of its arguments, and
  /// no other ones.
  private static func names(of diagnostic: Diagnostic) -> Set<String> {
    let messages =
      [LocalizedMessage(diagnostic.id.rawValue, arguments: diagnostic.arguments)]
      + diagnostic.notes.map { LocalizedMessage($0.id, arguments: $0.arguments) }
      + diagnostic.fixIts.map { LocalizedMessage($0.id, arguments: $0.arguments) }
    return messages.reduce(into: []) { $0.formUnion(names(of: $1)) }
  }

  private static func names(of message: LocalizedMessage) -> Set<String> {
    let catalogue = MessageCatalogue.english
    let reason: String? = if case .text(let text)? = message.arguments["reason"] { text } else { nil }
    let name = [message.id, reason].compactMap(\.self).joined(separator: "/")
    guard let wording = catalogue.wording(of: message) else {
      Issue.record("\(name) has no text")
      return []
    }
    let expected = wording.argumentNames.union(reason == nil ? [] : ["reason"])
    expectNoDifference(message.arguments.keys.sorted(), expected.sorted(), name)
    for language in Language.ofMessages {
      let text = message.text(in: language)
      #expect(!text.isEmpty && !text.contains("  "), "\(name): \(text)")
    }
    let words = wording.tables.flatMap { table, argument -> [String] in
      switch message.arguments[argument] {
      case .text(let text)?: ["\(table)/\(text)"]
      case .list(let texts)?: texts.map { "\(table)/\($0)" }
      default: []
      }
    }
    return Set([name, message.id] + words)
  }
}

/// A document with a text that no fixture has.
struct MessageExample: Sendable {
  let name: String
  let diagnosticsOf: @Sendable () -> [Diagnostic]
  let expectLaws: @Sendable () -> Void

  var diagnostics: [Diagnostic] { diagnosticsOf() }

  private init<Content: DigestFormat>(
    _ name: String, _ format: Content.Type, _ text: String, _ context: PublishingContext? = nil
  ) {
    self.name = name
    diagnosticsOf = {
      let document = DigestDocument<Content>(parsing: SourceText(trusted: text))
      return context.map(document.diagnostics(for:)) ?? document.diagnostics
    }
    expectLaws = { NewsDigestKitTests.expectLaws(of: Content.self, in: text, name) }
  }

  private static let jekyll = DiagnosticFixture.jekyll
  private static let gitHub = PublishingContext(host: .gitHub)

  private static func dated(_ date: String) -> String { "---\ntitle: 가\ndate: \(date)\n---\n\n글\n" }

  private static func post(_ text: String) -> String {
    "---\ntitle: 가\ndate: 2025-12-03 09:00:00 +0900\n---\n\n## 나\n\n[다](https://a.example) – 발행일: 2025-12-03\n\n\(text)"
  }

  private static func page(_ text: String) -> String { "---\ntitle: 가\n---\n\n\(text)" }

  private static let longTitles = (0..<3).map { "0\($0):00 " + String(repeating: "가", count: 80) }
    .joined(separator: "\n")

  private static let captions = (10..<22).map { "0:\($0 * 2) noch eine zeile" }.joined(separator: "\n")

  private static let log = (1...9).map { "09:00:0\($0) step \($0)" }.joined(separator: "\n")

  private static func day(_ number: Int) -> String { "### 📅 12월 \(number)일\n📄 [가](./12-\(number).md)\n\n" }

  private static let twoTables = """
    # 🤖 AI 뉴스 - 2025년 12월 27일

    <!-- TOC_START -->
    1. [가](#가)
    <!-- TOC_END -->

    <!-- TOC_START -->
    1. [가](#가)
    <!-- TOC_END -->

    ---

    ### 가

    > 📅 **2025-12-27** | **📌 일반** | Meta | 예시

    """

  static let all: [MessageExample] = [
    MessageExample("attribute-list-invalid/unclosed", JekyllPost.self, page("글\n{: .note\n"), jekyll),
    MessageExample("emphasis-literal/start", JekyllPost.self, page("글에는*“말”* 하나가 있다.\n"), gitHub),
    MessageExample("chapter-list-look/clock-times", ChapterList.self, "9:00 AM Doors\n10:00 AM Talk"),
    MessageExample("chapter-list-look/code", ChapterList.self, "~~~\n0:00 A\n1:00 B\n~~~"),
    MessageExample("chapter-list-look/log", ChapterList.self, log),
    MessageExample("chapter-list-look/transcript", ChapterList.self, captions),
    MessageExample(
      "chapter-title-too-long/several", ChapterList.self, longTitles, PublishingContext(host: .jekyll)),
    MessageExample("date-ambiguous/depends-on-build", JekyllPost.self, dated("Dec 3")),
    MessageExample("date-ambiguous/ignored-offset", JekyllPost.self, dated("2025-12-03 08:00 UTC+9")),
    MessageExample("date-ambiguous/ignored-text", JekyllPost.self, dated("2025.12.03 8시")),
    MessageExample("date-ambiguous/no-such-day", JekyllPost.self, dated("2025-06-31")),
    MessageExample("date-ambiguous/short-year", JekyllPost.self, dated("'12/3/25'")),
    MessageExample("date-ambiguous/unknown-zone", JekyllPost.self, dated("2025-12-03 08:00 KST")),
    MessageExample(
      "date-day-shifted/on-page", JekyllPost.self,
      "---\ntitle: 가\npermalink: /a/\ndate: 2025-12-03 00:30:00 +0900\n---\n\n글\n", jekyll),
    MessageExample(
      "details-left-raw/common-mark", JekyllPost.self, page("<details>\n**가**\n</details>\n"), gitHub),
    MessageExample(
      "second-paragraph", JekyllPost.self, page("<details>\n<summary>가</summary>\n나\n\n다\n</details>\n"), jekyll),
    MessageExample("front-matter-duplicate-key/other", JekyllPost.self, "{\"a\": 1, \"a\": 2}\n"),
    MessageExample("front-matter-invalid/whole", JekyllPost.self, "+++\na = 1\na = 2\n+++\n"),
    MessageExample("front-matter-notation/header-lines", JekyllPost.self, "Title: 가\nDate: 2025-12-03\n\n글\n"),
    MessageExample("close-list", JekyllPost.self, "---\na: 1\nb: [c\n---\n"),
    MessageExample("close-mapping", JekyllPost.self, "---\na: 1\nb: {c: d\n---\n"),
    MessageExample("add-space-after-colon", JekyllPost.self, "---\na: 1\ntitle:가\n---\n"),
    MessageExample("front-matter-misplaced/indented", JekyllPost.self, "  ---\n  title: 가\n  ---\n"),
    MessageExample("front-matter-unclosed/brace", JekyllPost.self, "{\n  \"title\": \"가\"\n\n글\n"),
    MessageExample("generator-mark/reasoning", NewsPost.self, post("<think>\n글\n</think>\n")),
    MessageExample("liquid-in-text/nameless-value", JekyllPost.self, page("{{ }}\n"), jekyll),
    MessageExample("markdown-escaped/marks", NewsPost.self, post("\\~\\~가\\~\\~\n")),
    MessageExample("markdown-escaped/heading", NewsPost.self, post("\\## 가\n")),
    MessageExample("index-day-out-of-order/ascending", MonthlyIndex.self, day(10) + day(11) + day(12) + day(11)),
    MessageExample("table-of-contents-mark/repeated", DailyDigest.self, twoTables),
    MessageExample(
      "remove-fence-and-lead", NewsPost.self,
      "---\ntitle: 가\ndate: 2025-12-03\n---\n\n다음은 글입니다.\n\n```markdown\n## 가\n\n## 나\n```\n"),
  ]
}
