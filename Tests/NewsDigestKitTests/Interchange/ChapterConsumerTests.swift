import Foundation
import Testing

@testable import NewsDigestKit

@Suite("Other programs parse the files that are written", .serialized) struct ChapterConsumerTests {
  /// A program of `chapter_consumers.py`.
  enum Consumer: String {
    case ffmpeg, mutagen, mkvmerge, feedparser, podcastparser, cuetools, python
    case simpleMkvmerge = "mkvmerge-simple"
    case webVTT = "webvtt-py"

    private static let installed: [String] = {
      guard Oracle.isInstalled("python3"),
        let answer = try? Oracle.answer(of: "python3", "chapter_consumers.py", ["installed"])
      else { return [] }
      return (try? JSONDecoder().decode([String].self, from: answer)) ?? []
    }()

    var isInstalled: Bool { Self.installed.contains(rawValue) }

    /// What the program finds in each of some files.
    func answers(to texts: [String]) throws -> [[[Answer]]] {
      let input = try texts.map { try JSONEncoder().encode($0) + [.lineFeed] }.reduce(Data(), +)
      let output = try Oracle.answer(of: "python3", "chapter_consumers.py", [rawValue], input: input)
      return try output.split(separator: .lineFeed).map { try JSONDecoder().decode([[Answer]].self, from: $0) }
    }
  }

  /// A number or a title.
  enum Answer: Decodable, Hashable, CustomStringConvertible {
    case number(Int)
    case title(String)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      do { self = .number(try value.decode(Int.self)) } catch { self = .title(try value.decode(String.self)) }
    }

    var description: String {
      switch self {
      case .number(let number): "\(number)"
      case .title(let title): title
      }
    }
  }

  /// The lists that end within the recording that the programs get.
  private static let samples = SampleChapters.all.filter { sample in
    !sample.list.allChapters.isEmpty && sample.list.allChapters.allSatisfy { 0..<4000 ~= $0.start.components.seconds }
  }

  private func expect(
    _ consumer: Consumer, finds format: ChapterFormat, in samples: [SampleChapters] = samples,
    _ expected: (ChapterList) -> [[Answer]] = { list in
      list.allChapters.map { [.number(Int($0.start.count(perSecond: 1000))), .title($0.title)] }
    }
  ) throws {
    let duration = Duration.seconds(4000)
    let exports = samples.map { $0.list.exported(to: format, duration: duration) }
    let answers = try consumer.answers(to: exports.map(\.text))
    try #require(answers.count == samples.count)
    for ((sample, export), answer) in zip(zip(samples, exports), answers) {
      let list = sample.list.removing(export.losses, for: format, duration: duration)
      #expect(answer == expected(list), "\(sample.name)\n\(export.text)")
    }
  }

  private static let absence = TestSelection.reason("the program is not installed")

  /// What MP4 can hold: FFmpeg lets the first chapter of a file start at 0.
  private static let movieSamples = samples.filter { $0.list.allChapters.map(\.start).min() == .zero }

  @Test("FFmpeg", .enabled(if: Consumer.ffmpeg.isInstalled, absence))
  func ffmpeg() throws { try expect(.ffmpeg, finds: .ffmetadata, in: Self.movieSamples) }

  @Test("Mutagen, in a file that FFmpeg wrote", .enabled(if: Consumer.mutagen.isInstalled, absence))
  func mutagen() throws {
    // The chapters that Mutagen finds have titles of no more than 255 bytes.
    let samples = Self.movieSamples.filter { $0.list.allChapters.allSatisfy { $0.title.utf8.count < 256 } }
    try expect(.mutagen, finds: .ffmetadata, in: samples)
  }

  @Test("mkvmerge and mkvextract, sections too", .enabled(if: Consumer.mkvmerge.isInstalled, absence))
  func mkvmerge() throws {
    // mkvextract writes a carriage return as it is, which parsers of XML make a line feed.
    let samples = Self.samples.filter { $0.list.allChapters.allSatisfy { !$0.title.utf8.contains(.carriageReturn) } }
    try expect(.mkvmerge, finds: .matroska, in: samples) { list in
      func answers(_ chapters: [Chapter], _ depth: Int) -> [[Answer]] {
        chapters.map {
          [.number(Int($0.start.count(perSecond: 1000, isRoundedDown: true))), .title($0.title), .number(depth)]
        }
      }
      return list.sections.reduce(answers(list.chapters, 0)) { all, section in
        let chapters = answers(section.chapters, 1)
        return all + [[chapters[0][0], .title(section.title), .number(0)]] + chapters
      }
    }
    try expect(.mkvmerge, finds: .flatMatroska, in: samples) { list in
      list.chapters.map {
        [.number(Int($0.start.count(perSecond: 1000, isRoundedDown: true))), .title($0.title), .number(0)]
      }
    }
  }

  @Test("mkvmerge and mkvextract, simple chapters", .enabled(if: Consumer.simpleMkvmerge.isInstalled, absence))
  func simpleChapters() throws { try expect(.simpleMkvmerge, finds: .ogm) }

  @Test("feedparser", .enabled(if: Consumer.feedparser.isInstalled, absence))
  func feedparser() throws { try expect(.feedparser, finds: .podlove) }

  @Test("podcastparser", .enabled(if: Consumer.podcastparser.isInstalled, absence))
  func podcastparser() throws {
    try expect(.podcastparser, finds: .podlove) { list in
      list.allChapters.map { [.number(Int($0.start.components.seconds) * 1000), .title($0.title)] }
    }
  }

  @Test("webvtt-py", .enabled(if: Consumer.webVTT.isInstalled, absence))
  func webVTT() throws { try expect(.webVTT, finds: .webVTT) }

  @Test("cuetools", .enabled(if: Consumer.cuetools.isInstalled, absence))
  func cuetools() throws {
    try expect(.cuetools, finds: .cue, in: Self.movieSamples)
  }

  @Test("Python's JSON", .enabled(if: Consumer.python.isInstalled, absence))
  func json() throws { try expect(.python, finds: .podcastingJSON) }

  @Test("yt-dlp", .enabled(if: Oracle.isInstalled("python3"), Oracle.absence(of: "python3")))
  func ytDLP() throws {
    let exports = Self.samples.map { $0.list.exported(to: .youTube) }
    let input = try exports.map { try JSONEncoder().encode($0.text) + [.lineFeed] }.reduce(Data(), +)
    let output = try Oracle.answer(of: "python3", "ytdlp_chapters.py", input: input)
    let answers = try output.split(separator: .lineFeed).map { try JSONDecoder().decode([[Answer]].self, from: $0) }
    for ((sample, export), answer) in zip(zip(Self.samples, exports), answers) {
      // Notation in titles is parsed by each reader in its own way.
      guard !export.losses.contains(where: { $0.id == .titleNotation || $0.id == .unrecognised }) else { continue }
      let list = sample.list.removing(export.losses, for: .youTube, duration: nil)
      #expect(
        answer == list.allChapters.map { [.number(Int($0.start.components.seconds)), .title($0.title)] },
        "\(sample.name)")
    }
  }
}
