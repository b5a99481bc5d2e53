import CustomDump
import Testing

@testable import NewsDigestKit

@Suite("Chapters in other formats, there and back") struct ChapterInterchangeTests {
  @Test(
    "A file is parsed as the list without its losses",
    arguments: ChapterFormat.allCases, TestSelection.some(of: SampleChapters.all))
  func thereAndBack(format: ChapterFormat, sample: SampleChapters) throws {
    for duration in [nil, Duration.seconds(4000)] {
      try expectThereAndBack(sample.list, in: format, duration: duration)
    }
  }

  @Test(
    "Lists of real documents", .exhaustive, .enabled(if: Corpus.isPresent, Corpus.isAbsentComment),
    arguments: ChapterFormat.allCases)
  func realLists(format: ChapterFormat) throws {
    for set in ["chapter-lists", "seeds", "not-chapter-lists"] {
      for file in try Corpus.files(of: set) {
        let list = DigestDocument<ChapterList>(parsing: file.source).content
        try expectThereAndBack(list, in: format, duration: nil, file.path)
      }
    }
  }

  private func expectThereAndBack(
    _ list: ChapterList, in format: ChapterFormat, duration: Duration?, _ name: String = ""
  ) throws {
    let export = list.exported(to: format, duration: duration)
    if format.notation.host != nil { expectLaws(of: ChapterList.self, in: export.text) }
    let expected = list.removing(export.losses, for: format, duration: duration)
    for text in [export.text, "\u{FEFF}" + export.text, export.text.replacingLineFeeds] {
      // A carriage return in a title is FFmpeg's, and would be another one.
      if format == .ffmetadata, export.text.utf8.contains(.ascii("\\")), text.utf8.count != export.text.utf8.count {
        continue
      }
      let parsed = try ChapterImport(parsing: text, as: format)
      if format.notation.host != nil {
        #expect(parsed.list.allChapters.map(\.start) == expected.allChapters.map(\.start), "\(name)")
        #expect(parsed.list.allChapters.map(\.title) == expected.allChapters.map(\.title), "\(name)")
      } else {
        expectNoDifference(parsed.list, expected, name)
        #expect(parsed.losses.isEmpty, "\(name)")
      }
    }
  }

  // MARK: Texts

  private static let list = ChapterList(
    chapters: [
      Chapter(start: .zero, title: "Intro"),
      Chapter(start: .milliseconds(62_100), end: .seconds(90), title: "R&D", url: "https://example.com/?a&b"),
      Chapter(start: .milliseconds(3_753_040), title: "Outro"),
    ])

  /// What each format's specification demands of the list above; the recording ends at 1:06:40.
  private static let texts: [(ChapterFormat, String, [ChapterLoss.ID])] = [
    (
      .podcastingJSON,
      """
      {
        "version": "1.2.0",
        "chapters": [
          {"startTime": 0, "title": "Intro"},
          {"startTime": 62.1, "endTime": 90, "title": "R&D", "url": "https://example.com/?a&b"},
          {"startTime": 3753.04, "title": "Outro"}
        ]
      }

      """, []
    ),
    (
      .podlove,
      """
      <psc:chapters version="1.2" xmlns:psc="http://podlove.org/simple-chapters">
        <psc:chapter start="00:00:00.000" title="Intro"/>
        <psc:chapter start="00:01:02.100" title="R&amp;D" href="https://example.com/?a&amp;b"/>
        <psc:chapter start="01:02:33.040" title="Outro"/>
      </psc:chapters>

      """, [.end]
    ),
    (
      .webVTT,
      """
      WEBVTT

      00:00:00.000 --> 00:01:02.100
      Intro

      00:01:02.100 --> 00:01:30.000
      R&amp;D

      01:02:33.040 --> 01:06:40.000
      Outro

      """, [.link]
    ),
    (
      .ffmetadata,
      """
      ;FFMETADATA1

      [CHAPTER]
      TIMEBASE=1/1000
      START=0
      END=62100
      title=Intro

      [CHAPTER]
      TIMEBASE=1/1000
      START=62100
      END=90000
      title=R&D

      [CHAPTER]
      TIMEBASE=1/1000
      START=3753040
      END=4000000
      title=Outro

      """, [.link]
    ),
    (
      .ogm,
      """
      CHAPTER01=00:00:00.000
      CHAPTER01NAME=Intro
      CHAPTER02=00:01:02.100
      CHAPTER02NAME=R&D
      CHAPTER03=01:02:33.040
      CHAPTER03NAME=Outro

      """, [.link, .end]
    ),
    (.mp4, "00:00:00.000 Intro\n00:01:02.100 R&D\n01:02:33.040 Outro\n", [.link, .end]),
    (
      .audacity,
      "0.000000\t0.000000\tIntro\n62.100000\t90.000000\tR&D\n3753.040000\t3753.040000\tOutro\n", [.link]
    ),
    (
      // 62.1 s are 4657.5 frames, the later of which is at 62.107 s; 3753.04 s are exactly 281478.
      .cue,
      """
      FILE "audio.wav" WAVE
        TRACK 01 AUDIO
          TITLE "Intro"
          INDEX 01 00:00:00
        TRACK 02 AUDIO
          TITLE "R&D"
          INDEX 01 01:02:08
        TRACK 03 AUDIO
          TITLE "Outro"
          INDEX 01 62:33:03

      """, [.startRounded, .link, .end]
    ),
    (.youTube, "0:00 Intro\n1:02 R&D\n1:02:33 Outro\n", [.startRounded, .link, .end, .startRounded]),
    (.spotify, "00:00 Intro\n01:02 R&D\n01:02:33 Outro\n", [.startRounded, .link, .end, .startRounded]),
    (.apple, "00:00:00 Intro\n00:01:02 R&D\n01:02:33 Outro\n", [.startRounded, .link, .end, .startRounded]),
  ]

  @Test("Each format is written as its specification demands", arguments: texts)
  func text(format: ChapterFormat, text: String, losses: [ChapterLoss.ID]) {
    let export = Self.list.exported(to: format, duration: .seconds(4000))
    expectSameBytes(export.text, text)
    #expect(export.losses.map(\.id) == losses)
  }

  private static let sectioned = ChapterList(
    chapters: [Chapter(start: .zero, title: "Intro")],
    sections: [.init(title: "A < B", chapters: [Chapter(start: .seconds(60), end: .seconds(90), title: "One")])])

  private static func atom(_ time: String, _ title: String, end: String? = nil, indent: String, _ inner: String = "")
    -> String
  {
    let end = end.map { "\(indent)  <ChapterTimeEnd>\($0)</ChapterTimeEnd>\n" } ?? ""
    return """
      \(indent)<ChapterAtom>
      \(indent)  <ChapterTimeStart>\(time)</ChapterTimeStart>
      \(end)\(indent)  <ChapterDisplay>
      \(indent)    <ChapterString>\(title)</ChapterString>
      \(indent)    <ChapterLanguage>und</ChapterLanguage>
      \(indent)  </ChapterDisplay>
      \(inner)\(indent)</ChapterAtom>

      """
  }

  @Test("Sections are atoms with others in them, or left out", arguments: [true, false])
  func matroska(isNested: Bool) {
    let intro = Self.atom("00:00:00.000000000", "Intro", indent: "    ")
    let one = Self.atom(
      "00:01:00.000000000", "One", end: "00:01:30.000000000", indent: isNested ? "      " : "    ")
    let nested = Self.atom("00:01:00.000000000", "A &lt; B", indent: "    ", one)
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <Chapters>
        <EditionEntry>
      \(intro)\(isNested ? nested : one)  </EditionEntry>
      </Chapters>

      """
    let export = Self.sectioned.exported(to: isNested ? .matroska : .flatMatroska)
    expectSameBytes(export.text, text)
    #expect(export.losses == (isNested ? [] : [ChapterLoss(.section, chapter: 1, value: "A < B")]))
  }

  @Test("Punctuation is escaped as the format's readers demand")
  func escapes() {
    func text(_ title: String, _ format: ChapterFormat) -> String {
      ChapterList(chapters: [Chapter(start: .zero, title: title)]).exported(to: format).text
    }
    #expect(text("a=b; #c \\ d\r\n", .ffmetadata).hasSuffix("title=a\\=b\\; \\#c \\\\ d\\\r\\\n\n"))
    #expect(text("\"a\"\t<'b'>\n", .podlove).contains("title=\"&quot;a&quot;&#9;&lt;&#39;b&#39;&gt;&#10;\""))
    #expect(text("a --> <b>", .webVTT).hasSuffix("\na --&gt; &lt;b&gt;\n"))
    #expect(text("\"\\\n\u{1F}é", .podcastingJSON).contains("\"title\": \"\\\"\\\\\\n\\u001Fé\""))
    #expect(text("say \"so\"", .cue).contains("TITLE \"say 'so'\"\n"))
    #expect(text("a\tb\nc", .audacity) == "0.000000\t0.000000\ta b c\n")
    #expect(text("", .ogm).hasSuffix("CHAPTER01NAME=Chapter 01\n"))
  }

  @Test(
    "Numbers of OGM have three digits from a hundred chapters on",
    arguments: [(99, "CHAPTER01="), (100, "CHAPTER001=")])
  func ogmNumbers(count: Int, start: String) {
    let list = ChapterList(chapters: (0..<count).map { Chapter(start: .seconds($0), title: "a") })
    #expect(list.exported(to: .ogm).text.hasPrefix(start))
  }

  @Test("A cue sheet has no more than 99 tracks")
  func cueTracks() {
    let list = ChapterList(chapters: (0..<101).map { Chapter(start: .seconds($0), title: "t\($0)") })
    let export = list.exported(to: .cue)
    #expect(export.text.contains("TRACK 99 AUDIO"))
    #expect(!export.text.contains("TRACK 100"))
    #expect(
      export.losses == [
        ChapterLoss(.chapterCount, chapter: 99, value: "t99"), ChapterLoss(.chapterCount, chapter: 100, value: "t100"),
      ])
  }

  @Test("The last end is the recording's, or is reported")
  func lastEnd() {
    let list = ChapterList(chapters: [Chapter(start: .seconds(5), title: "a")])
    #expect(list.exported(to: .ffmetadata, duration: .seconds(9)).losses.isEmpty)
    let unknown = ChapterLoss(.endUnknown, chapter: 0, value: "", written: "5")
    #expect(list.exported(to: .ffmetadata).losses == [unknown])
    #expect(list.exported(to: .ffmetadata, duration: .seconds(3)).losses == [unknown])
    #expect(list.exported(to: .webVTT).losses == [ChapterLoss(.endUnknown, chapter: 0, value: "", written: "5.001")])
  }

  @Test("What a host does not show is reported")
  func hosts() {
    let list = ChapterList(
      chapters: [
        Chapter(start: .seconds(5), title: "a"), Chapter(start: .seconds(9), title: String(repeating: "b", count: 80)),
      ])
    #expect(
      list.exported(to: .youTube).losses.map(\.id) == [.hostCount, .hostLateStart, .hostShortChapter, .hostTitleLength])
    #expect(list.exported(to: .apple).losses.map(\.id) == [.hostCount, .hostLateStart])
    #expect(Self.list.formatted(for: .spotify) == "00:00 Intro\n01:02 R&D\n01:02:33 Outro\n")
  }

  @Test("A title that would be parsed as notation is reported")
  func notation() {
    let list = ChapterList(
      chapters: [
        Chapter(start: .zero, title: "One"), Chapter(start: .seconds(60), title: "– Two"),
        Chapter(start: .seconds(120), title: "Three"),
      ])
    #expect(
      list.exported(to: .youTube).losses == [ChapterLoss(.titleNotation, chapter: 1, value: "– Two", written: "Two")])
  }

  @Test("A loss says which chapter, what and why")
  func lossWords() {
    let loss = ChapterLoss(.titleQuotationMarks, chapter: 2, value: "\"a\"", written: "'a'")
    #expect(
      loss.description
        == "Chapter 3: The format cannot hold the quotation marks of the title “\"a\"”. Written: “'a'”.")
    #expect(
      loss.message(in: .korean) == "챕터 3: 형식에 제목 “\"a\"”의 따옴표를 담을 수 없습니다. 쓴 값: “'a'”.")
    for id in ChapterLoss.ID.allCases {
      #expect(ChapterLoss(id, value: "x").description.hasSuffix("."))
      #expect(ChapterLoss(id, value: "x").message(in: .korean).hasSuffix("."))
    }
  }
}

extension String {
  /// The text with CRLF as its line endings.
  var replacingLineFeeds: String { replacing("\n", with: "\r\n") }
}
