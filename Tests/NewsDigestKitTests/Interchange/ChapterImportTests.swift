import Testing

@testable import NewsDigestKit

@Suite("Chapters from other formats") struct ChapterImportTests {
  /// Files as others write them, and the starts in milliseconds and titles that their specifications say.
  private static let written: [(ChapterFormat, String, [(Int, String)])] = [
    (
      .podcastingJSON, "\u{FEFF} {\"chapters\":[{\"title\":\"a\\u00e9\\ud83c\\udf99\",\"startTime\":6.21e1}]}\r\n",
      [(62_100, "aé🎙")]
    ),
    (
      .podcastingJSON,
      #"{"version":"1.2.0","chapters":[{"startTime":0.30000000000000004},{"startTime":1,"title":null}]}"#,
      [(300, ""), (1000, "")]
    ),
    (
      .podlove,
      """
      <?xml version="1.0"?>
      <!DOCTYPE rss [<!ENTITY a "b">]>
      <rss xmlns:c="http://podlove.org/simple-chapters"><item><podcast:chapters url="x"/><title>x</title>
      <!-- <c:chapter start="9"/> --><c:chapters version='1.2'>
      <c:chapter start="1:05" title='B "b" &#x41;' />
      <c:chapter title="A" start="62.5"></c:chapter><c:chapter start="0:00:10" title="0"/>
      </c:chapters></item></rss>
      """, [(10_000, "0"), (62_500, "A"), (65_000, "B \"b\" A")]
    ),
    (
      .webVTT,
      """
      WEBVTT - chapters
      Kind: chapters

      NOTE
      a --> b is text

      intro
      00:00.000 --> 00:10.500 align:start
      <c.x>Intro</c> &amp;
      more

      STYLE
      ::cue {}

      100:00:00.000 --> 100:00:01.000
      <ruby>a<rt>b</rt></ruby>
      """, [(0, "Intro &\nmore"), (360_000_000, "a")]
    ),
    (
      .ffmetadata,
      ";FFMETADATA1\ntitle=x\n; c\n[CHAPTER]\nTIMEBASE=1/44100\nSTART=44100\nEND=88200\ntitle=a\\=b\\\nc\nartist=y\n"
        + "[STREAM]\nlanguage=z\n[CHAPTER]\r\nSTART=2000000000\r\nEND=3000000000\r\ntitle=d\r\n",
      [(1000, "a=b\nc"), (2000, "d")]
    ),
    (
      .matroska,
      """
      <?xml version="1.0"?>
      <!-- <!DOCTYPE Chapters SYSTEM "matroskachapters.dtd"> -->
      <Chapters><EditionEntry><EditionUID>1</EditionUID><ChapterAtom><ChapterUID>2</ChapterUID>
      <ChapterDisplay><ChapterString><![CDATA[a & b]]>&amp;c</ChapterString></ChapterDisplay>
      <ChapterTimeStart>00:00:01.5</ChapterTimeStart></ChapterAtom></EditionEntry></Chapters>
      """, [(1500, "a & b&c")]
    ),
    (
      .ogm, "\u{FEFF}CHAPTER1=00:00:00,5\r\nCHAPTER1NAME= a=b \r\n\r\nCHAPTER2=120:00:00.000\r\n",
      [(500, "a=b"), (432_000_000, "")]
    ),
    (.mp4, "## title: x\n# comment\n00:00:01.500 a  b \n\n100:00:00.000", [(1500, "a  b"), (360_000_000, "")]),
    (.audacity, "1.5\t2.5\ta\n\\\t100\t200\n3,25\t3,25\n", [(1500, "a"), (3250, "")]),
    (
      .cue,
      """
      REM GENRE x
      PERFORMER "y"
      FILE "a b.mp3" MP3
      TRACK 01 AUDIO
      TITLE "a b"
      PERFORMER z
      INDEX 00 00:00:00
      INDEX 01 00:02:30
      TRACK 02 AUDIO
      TITLE c
      INDEX 01 120:00:01
      """, [(2400, "a b"), (7_200_013, "c")]
    ),
    (.youTube, "Hello.\n\n00:00 - a\n1:02 – b\n(1:02:33) c\n", [(0, "a"), (62_000, "b"), (3_753_000, "c")]),
  ]

  @Test("What others write is parsed", arguments: written)
  func files(format: ChapterFormat, text: String, chapters: [(Int, String)]) throws {
    let list = try ChapterImport(parsing: text, as: format).list
    #expect(list.allChapters.map(\.start) == chapters.map { .milliseconds($0.0) })
    #expect(list.allChapters.map(\.title) == chapters.map(\.1))
  }

  @Test("Fields that a list has no place for are reported")
  func fields() throws {
    func fields(_ format: ChapterFormat) throws -> [String] {
      let text = try #require(Self.written.last { $0.0 == format }).1
      return try ChapterImport(parsing: text, as: format).losses.map {
        "\($0.chapter.map(String.init) ?? "")\($0.value)"
      }
    }
    #expect(try fields(.ffmetadata) == ["title", "0artist", "[STREAM]"])
    #expect(try fields(.cue) == ["REM", "PERFORMER", "0PERFORMER", "0INDEX"])
    #expect(try fields(.webVTT) == ["Kind: chapters", "NOTE", "0intro", "0align:start", "STYLE"])
    #expect(try fields(.mp4) == ["title"])
    #expect(try fields(.audacity) == ["0\\"])
    #expect(try fields(.matroska).isEmpty)
  }

  /// Broken files, what is wrong, and the bytes that are.
  private static let brokenTexts: [(ChapterFormat, String, ChapterImportError)] = [
    (.podcastingJSON, "", .init(.otherFormat, at: 0..<0)),
    (.podcastingJSON, "[]", .init(.otherFormat, at: 0..<1)),
    (.podcastingJSON, "{}", .init(.otherFormat, at: 0..<1)),
    (.podcastingJSON, #"{"chapters":3}"#, .init(.value, at: 12..<13)),
    (.podcastingJSON, #"{"chapters":[{"startTime":"1"}]}"#, .init(.value, at: 26..<29)),
    (.podcastingJSON, #"{"chapters":[{"startTime":-1}]}"#, .init(.time, at: 26..<28)),
    (.podcastingJSON, #"{"chapters":[{"startTime":1e99}]}"#, .init(.time, at: 26..<30)),
    (.podcastingJSON, #"{"chapters":[{"title":"a"}]}"#, .init(.timeMissing, at: 13..<26)),
    (.podcastingJSON, #"{"chapters":[{"startTime":01}]}"#, .init(.syntax, at: 26..<28)),
    (.podcastingJSON, #"{"chapters":[],}"#, .init(.syntax, at: 15..<16)),
    (.podcastingJSON, #"{"chapters":[]"#, .init(.unclosed, at: 14..<14)),
    (.podcastingJSON, #"{"a":"b"#, .init(.unclosed, at: 5..<7)),
    (.podcastingJSON, #"{"chapters":[]} x"#, .init(.syntax, at: 16..<17)),
    (.podlove, "<a/>", .init(.otherFormat, at: 0..<1)),
    (.podlove, "<psc:chapters><psc:chapter/></psc:chapters>", .init(.timeMissing, at: 14..<28)),
    (.podlove, "<psc:chapters><psc:chapter start=\"1:60\"/></psc:chapters>", .init(.time, at: 34..<38)),
    (.podlove, "<psc:chapters>", .init(.unclosed, at: 1..<13)),
    (.podlove, "<psc:chapters></chapters>", .init(.syntax, at: 14..<24)),
    (.podlove, "<psc:chapters title=\"&nbsp;\"/><b/>", .init(.syntax, at: 30..<31)),
    (.webVTT, "1\n00:00.000 --> 00:01.000\na", .init(.otherFormat, at: 0..<6)),
    (.webVTT, "WEBVTT\n\n0:01.000 -> 00:02.000\n", .init(.line, at: 8..<29)),
    (.webVTT, "WEBVTT\n\n00:01.00 --> 00:02.000\n", .init(.time, at: 8..<16)),
    (.ffmetadata, "[CHAPTER]\n", .init(.otherFormat, at: 0..<10)),
    (.ffmetadata, ";FFMETADATA1\n[CHAPTER]\nEND=1\n", .init(.timeMissing, at: 13..<22)),
    (.ffmetadata, ";FFMETADATA1\n[CHAPTER]\nSTART=x\n", .init(.time, at: 29..<30)),
    (.ffmetadata, ";FFMETADATA1\nx\n", .init(.line, at: 13..<14)),
    (.matroska, "<Chapters><ChapterAtom></ChapterAtom></Chapters>", .init(.timeMissing, at: 10..<23)),
    (.matroska, "<a></a>", .init(.otherFormat, at: 0..<3)),
    (.ogm, "CHAPTER01=0:06\n", .init(.time, at: 10..<14)),
    (.ogm, "CHAPTER01NAME=a\n", .init(.line, at: 0..<15)),
    (.ogm, "a\n", .init(.otherFormat, at: 0..<1)),
    (.mp4, "00:00:00.000 a\nb\n", .init(.time, at: 15..<16)),
    (.audacity, "1\t2\ta\nb\n", .init(.line, at: 6..<7)),
    (.audacity, "-1\t2\ta\n", .init(.time, at: 0..<2)),
    (.cue, "TRACK 01 AUDIO\n", .init(.timeMissing, at: 0..<14)),
    (.cue, "TRACK 01 AUDIO\nINDEX 01 00:00:75\n", .init(.time, at: 24..<32)),
    (.cue, "hello\n", .init(.otherFormat, at: 0..<5)),
  ]

  @Test("A broken file is refused with the place of what is wrong", arguments: brokenTexts)
  func broken(format: ChapterFormat, text: String, error: ChapterImportError) {
    #expect(throws: error) { try ChapterImport(parsing: text, as: format) }
    #expect(error.description.hasSuffix("."))
  }

  @Test(
    "No text makes a parser fail", arguments: ChapterFormat.allCases.filter { $0.notation.host == nil })
  func cutTexts(format: ChapterFormat) {
    let scraps: [[UInt8]] = [
      [], [0x22], [0x5C], [0x3C], [0x26], [0x5B], [0x7B], [0x2D], [0x3A], [0x0D], [0x09], [0x39, 0x39],
    ]
    for (_, text, _) in Self.written.filter({ $0.0 == format }) {
      let bytes = Array(text.utf8)
      for cut in 0...bytes.count {
        for scrap in scraps {
          for rest in [cut, min(cut + 2, bytes.count), bytes.count] {
            let text = String(decoding: bytes[..<cut] + scrap + bytes[rest...], as: UTF8.self)
            _ = try? ChapterImport(parsing: text, as: format)
          }
        }
      }
    }
  }

  @Test("Deep nesting is no danger")
  func depth() throws {
    let count = 100_000
    let json =
      "{\"chapters\":[],\"a\":" + String(repeating: "[", count: count) + String(repeating: "]", count: count) + "}"
    #expect(try ChapterImport(parsing: json, as: .podcastingJSON).losses.map(\.value) == ["a"])
    let atoms = String(repeating: "<ChapterAtom><ChapterTimeStart>0:0:0</ChapterTimeStart>", count: count)
    let xml = "<Chapters>" + atoms + String(repeating: "</ChapterAtom>", count: count) + "</Chapters>"
    #expect(try ChapterImport(parsing: xml, as: .matroska).list.allChapters.count == count - 1)
  }

  // MARK: JSON

  @Test("Unknown keys of JSON stay with their chapters")
  func unknownKeys() throws {
    let text = """
      {
        "version": "1.2.0",
        "author": "A \\u00e9",
        "chapters": [
          {"startTime": 0.50, "title": "a", "img": "https://example.com/a.png"},
          {"startTime": 10, "title": "b", "toc": false, "x": {"y": [1, "]"]}}
        ],
        "waypoints": true
      }

      """
    var file = try ChapterImport(parsing: text, as: .podcastingJSON)
    expectSameBytes(file.exported(to: .podcastingJSON).text, text)
    #expect(file.losses.map(\.value) == ["author", "img", "toc", "x", "waypoints"])
    file.list.chapters[1].title = "\"c\""
    file.list.chapters.insert(Chapter(start: .seconds(5), end: .seconds(6), title: "new"), at: 1)
    let edited =
      text
      .replacing("\"title\": \"b\"", with: #""title": "\"c\"""#)
      .replacing("},\n", with: "},\n    {\"startTime\": 5, \"endTime\": 6, \"title\": \"new\"},\n")
    expectSameBytes(file.exported(to: .podcastingJSON).text, edited)
    file.list.chapters.removeFirst(2)
    #expect(!file.exported(to: .podcastingJSON).text.contains("img"))
  }

  // MARK: Matroska

  @Test("Atoms that lists cannot nest so are reported")
  func nesting() throws {
    func atom(_ time: String, _ title: String, _ inner: String = "") -> String {
      "<ChapterAtom><ChapterTimeStart>\(time)</ChapterTimeStart>"
        + "<ChapterDisplay><ChapterString>\(title)</ChapterString></ChapterDisplay>\(inner)</ChapterAtom>"
    }
    let atoms =
      atom("0:00:00", "S", atom("0:00:05", "a", atom("0:00:06", "b"))) + atom("0:01:00", "c")
    let file = try ChapterImport(parsing: "<Chapters><EditionEntry>\(atoms)</EditionEntry></Chapters>", as: .matroska)
    #expect(file.list.sections.map(\.title) == ["S"])
    #expect(file.list.allChapters.map(\.title) == ["a", "b", "c"])
    #expect(file.losses.map(\.id) == [.nesting, .nesting, .nesting])
    #expect(file.losses.map(\.value) == ["S", "b", "c"])
  }

  // MARK: Names

  @Test(
    "Formats are named by their names and by the endings of files",
    arguments: [
      ("ffmetadata", ChapterFormat.ffmetadata), ("vtt", .webVTT), ("a/b.CUE", .cue),
      ("a.chapters.json", .podcastingJSON),
      ("a.json", .podcastingJSON), ("a.psc.xml", .podlove), ("a.xml", .matroska), ("a.chapters.txt", .mp4),
      ("a.labels.txt", .audacity), ("youtube", .youTube), ("matroska-flat", .flatMatroska), ("a.txt", nil), ("", nil),
      ("abcvtt", nil), ("notes.md", nil),
    ] as [(String, ChapterFormat?)])
  func names(name: String, format: ChapterFormat?) {
    #expect(ChapterFormat(named: name) == format)
  }

  @Test("Each ending shows one format")
  func endings() {
    for format in ChapterFormat.allCases {
      for ending in format.fileExtensions { #expect(ChapterFormat(named: "x.\(ending)") == format) }
    }
  }
}
