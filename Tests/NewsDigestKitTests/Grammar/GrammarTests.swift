import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("A format that a grammar states")
struct GrammarTests {
  @Test("Lines fill the properties of their slots")
  func newsletter() throws {
    let newsletter = try Newsletter(parsing: Newsletter.text)
    expectNoDifference(newsletter.number, 12)
    expectNoDifference(newsletter.date, CalendarDate(2025, 12, 1))
    expectNoDifference(newsletter.introduction, [.paragraph("The week in short.")])
    expectNoDifference(
      newsletter.items.map(\.title), ["A parser that keeps `every` byte", "Brackets [pdf] in a title", "Third"])
    expectNoDifference(
      newsletter.items.map(\.url), ["https://example.com/parser", "https://example.com/a b", "https://example.com/3"])
    expectNoDifference(newsletter.items.map(\.source), ["The Daily", nil, "nobody"])
    expectNoDifference(newsletter.items[0].tags, ["tools", "parsing"])
    expectNoDifference(newsletter.items[1].blocks.last, .heading(level: 2, text: "Not a story"))
  }

  @Test("Nested items, notations and labels")
  func agenda() throws {
    let agenda = try Agenda(parsing: Agenda.text)
    expectNoDifference(agenda.published, CalendarDate(2025, 12, 1))
    expectNoDifference(agenda.blocks, [.paragraph("Meetings of the week.")])
    expectNoDifference(agenda.places.map(\.name), ["Seoul", "Busan"])
    expectNoDifference(agenda.places.map(\.day), [CalendarDate(2025, 12, 2), CalendarDate(2025, 12, 4)])
    expectNoDifference(agenda.places[0].events.map(\.title), ["Evening of parsers", "Open table"])
    expectNoDifference(agenda.places[0].events.map(\.url), ["https://example.com/evening", nil])
    expectNoDifference(agenda.places[0].events[0].start, .seconds(19 * 60 + 30))
    expectNoDifference(agenda.places[0].events[0].notes, [ListItem(text: "bring a laptop")])
    expectNoDifference(agenda.places[1].notes, [ListItem(text: "a note that is no event")])
    expectNoDifference(
      agenda.places[1].blocks,
      [
        .listItem(ListItem(text: "no date here", children: [ListItem(text: "nested in it")])),
        .listItem(ListItem(number: 1, text: "a list of its own")),
      ])
  }

  @Test("Front matter, a single part, quotations, code and underlined headings")
  func bulletin() throws {
    let bulletin = try Bulletin(parsing: Bulletin.text)
    expectNoDifference(bulletin.frontMatter?.title, "소식지")
    expectNoDifference(bulletin.overview?.blocks, [.listItem(ListItem(text: "하나"))])
    expectNoDifference(bulletin.stories.map(\.title), ["첫 소식", "둘째 소식", "셋째 소식"])
    expectNoDifference(bulletin.stories.map(\.number), [1, 2, 3])
    expectNoDifference(bulletin.stories.map(\.summary), ["요약 한 줄\n두 번째 줄", nil, "한 줄"])
    expectNoDifference(bulletin.stories[0].diagram, "graph LR\n\na --> b")
    expectNoDifference(bulletin.stories[0].blocks, [.paragraph("> 다른 인용")])
  }

  @Test("Blocks of a format's own, lists of texts and a footer")
  func journal() throws {
    let journal = try Journal(parsing: Journal.text)
    expectNoDifference(journal.introduction, [.heading(level: 1, text: "Journal"), .thematicBreak])
    expectNoDifference(journal.days.map(\.name), ["Monday", "Wednesday"])
    expectNoDifference(journal.days[0].points, ["rain", "a walk\n  - with the dog,\n    and back"])
    expectNoDifference(
      journal.days[0].blocks,
      [
        .listItem(ListItem(number: 1, text: "a list of its own")),
        .reading(.init(title: "A book", url: "https://example.com/a b", remarks: ["long", "good"])),
        .song(.init(title: "Evening")), .thematicBreak, .listItem(ListItem(text: "not a remark")),
        .heading(level: 2, text: "Not a name"), .paragraph("Tuesday was quiet."),
      ])
    expectNoDifference(
      journal.days[1].blocks, [.reading(.init(title: "Nothing")), .paragraph("Written in haste")])
    expectNoDifference(journal.footer, [.paragraph("*made by hand*"), .listItem(ListItem(text: "no point"))])
  }

  @Test("Blank lines in canonical form are those that the grammar states")
  func blankLines() throws {
    var journal = Journal()
    let reading = Journal.Reading(title: "A", url: "b", remarks: ["c", "d"])
    journal.days = ["Monday", "Friday"].map { Journal.Day(name: $0, points: ["e"], blocks: [.reading(reading)]) }
    journal.introduction = [.paragraph("f")]
    journal.footer = []
    let day = "- e\n\nRead [A](b)\n\n- c\n- d\n\n"
    expectNoDifference(try journal.formatted(), "f\n\n\n## Monday\n\(day)## Friday\n\(day)---\n")
  }

  @Test("A footer or a list of texts that is edited changes its lines")
  func journalEdits() throws {
    var document = try DigestDocument<Journal>(parsing: Journal.text)
    document.content.days[0].points[0] = "sun"
    guard case .reading(var reading) = document.content.days[0].blocks[1] else {
      Issue.record("The book is not where it was.")
      return
    }
    reading.remarks.append("sad")
    document.content.days[0].blocks[1] = .reading(reading)
    document.content.footer?[0] = .paragraph("made by a machine")
    expectNoDifference(
      try document.text(),
      Journal.text.replacing("- rain", with: "- sun").replacing("*   good\n", with: "*   good\n*   sad\n")
        .replacing("*made by hand*", with: "made by a machine"))
  }

  @Test("The words of labels show the language of a document")
  func language() throws {
    let text = try DigestDocument<Agenda>(parsing: Agenda.text).formatted()
    #expect(text.hasPrefix("Published: 2025-12-01"))
  }

  @Test("The laws hold")
  func laws() {
    expectLaws(of: Newsletter.self, in: Newsletter.text)
    expectLaws(of: Agenda.self, in: Agenda.text)
    expectLaws(of: Bulletin.self, in: Bulletin.text)
    expectLaws(of: Journal.self, in: Journal.text)
  }

  @Test("The laws hold for generated documents")
  func proof() {
    expectNoDifference(RoundTrip.prove(Journal.self, documents: 300).map(\.description), [])
  }

  @Test("The laws hold for texts in disorder", arguments: TestSelection.seeds(0..<40))
  func disorder(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let lines = [Newsletter.text, Agenda.text, Bulletin.text, Journal.text].flatMap {
      $0.split(separator: "\n", omittingEmptySubsequences: false)
    }
    for _ in 0..<20 {
      let count = Int.random(in: 1...14, using: &generator)
      let text = (0..<count).map { _ in lines.randomElement(using: &generator) ?? "" }.joined(separator: "\n")
      expectLaws(of: Newsletter.self, in: text, text.debugDescription, copies: .oneInTurn)
      expectLaws(of: Agenda.self, in: text, text.debugDescription, copies: .oneInTurn)
      expectLaws(of: Bulletin.self, in: text, text.debugDescription, copies: .oneInTurn)
      expectLaws(of: Journal.self, in: text, text.debugDescription, copies: .oneInTurn)
    }
  }

  @Test("An edit changes its line, in the spelling of the document")
  func edits() throws {
    var document = try DigestDocument<Newsletter>(parsing: Newsletter.text)
    document.content.items[1].title = "New"
    document.content.items[0].tags.append("swift")
    document.content.number = 13
    expectNoDifference(
      try document.text(),
      Newsletter.text.replacing("Weekly 12", with: "Weekly 13").replacing(
        "tools, parsing", with: "tools, parsing, swift"
      )
      .replacing("Brackets [pdf] in a title", with: "New"))

    var agenda = try DigestDocument<Agenda>(parsing: Agenda.text)
    agenda.content.published = CalendarDate(2026, 1, 5)
    agenda.content.places[0].events[0].start = .seconds(20 * 60)
    agenda.content.places[1].name = "Daegu"
    expectNoDifference(
      try agenda.text(),
      Agenda.text.replacing("December 1, 2025", with: "January 5, 2026").replacing("at 19:30", with: "at 20:00")
        .replacing("Busan", with: "Daegu"))
  }

  @Test("A new part is written like its neighbours")
  func insertion() throws {
    var agenda = try DigestDocument<Agenda>(parsing: Agenda.text)
    agenda.content.places[0].events.append(Agenda.Event(title: "Late", url: "https://example.com/late"))
    expectNoDifference(
      try agenda.text(),
      Agenda.text.replacing(
        "    * **Open table**\n", with: "    * **Open table**\n    * [**Late**](https://example.com/late)\n"))
  }

  @Test("A value that the format cannot hold is an error that names it")
  func unwritable() throws {
    var newsletter = Newsletter()
    newsletter.items = [Newsletter.Story(title: "", url: "https://example.com")]
    #expect(throws: WritingError.self) { try newsletter.formatted() }
    var other = Newsletter()
    other.number = 3
    do {
      _ = try other.formatted()
      Issue.record("A heading without its date was written.")
    } catch {
      expectNoDifference(error.property, "")
    }
  }

  @Test("A missing line is reported")
  func missingLine() throws {
    let document = try DigestDocument<Newsletter>(parsing: "## [a](https://example.com)\n")
    expectNoDifference(document.diagnostics.map(\.id), [.expectedLine])
    #expect(try DigestDocument<Newsletter>(parsing: Newsletter.text).diagnostics.isEmpty)
  }

  @Test("A line that each of several parts lacks is reported for each")
  func missingLines() throws {
    let text = "## A\n\ntext\n\n## B\n\n## C\n\nby someone\n\n## D\n"
    let found = try DigestDocument<Signed>(parsing: text).diagnostics
    expectNoDifference(found.map(\.id), [.expectedLine, .expectedLine, .expectedLine])
    expectNoDifference(found.map(\.location.line), [3, 7, 12])
    expectLaws(of: Signed.self, in: text)
  }

  @Test(
    "A hostile text is parsed to its end", .endsInTime, .exhaustive,
    arguments: ["> a\n", "a\n", "- a\n", "  a\n", "\n", "## [", "via ", ", ", "(", "> [a](b) "])
  func hostile(piece: String) {
    for lead in ["", "- " + String(repeating: "x ", count: 30_000) + "\n", String(repeating: "\n", count: 300_000)] {
      let text = lead + String(repeating: piece, count: 100_000)
      #expect(Newsletter(parsing: SourceText(trusted: text)).number == nil)
      #expect(Agenda(parsing: SourceText(trusted: text)).published == nil)
      #expect(Bulletin(parsing: SourceText(trusted: text)).frontMatter == nil)
      #expect(Journal(parsing: SourceText(trusted: text)).footer == nil)
    }
  }
}
