import Foundation
import NewsDigestKit
import Yams

/// All that is measured.
enum Suites {
  static func all(_ library: DocumentLibrary) throws -> [any Suite] {
    let newsPosts = try library.documents(of: .newsPost)
    let dailyDigests = try library.documents(of: .dailyDigest)
    let jekyllPosts = try library.documents(of: .jekyllPost)
    return [
      FormatSuite<NewsPost>(name: "News posts", documents: newsPosts, hasTargets: true) {
        if !$0.stories.isEmpty { $0.stories[0].headline += " 2" }
      }.timing,
      FormatSuite<DailyDigest>(name: "Daily digests", documents: dailyDigests, hasTargets: true) {
        if !$0.entries.isEmpty { $0.entries[0].title += " 2" }
      }.timing,
      FormatSuite<MonthlyIndex>(name: "Monthly indexes", documents: try library.documents(of: .monthlyIndex)) {
        if !$0.days.isEmpty { $0.days[0].heading += " 2" }
      }.timing,
      FormatSuite<PodcastEpisode>(name: "Podcast episodes", documents: try library.documents(of: .podcastEpisode)) {
        if !$0.chapterList.chapters.isEmpty { $0.chapterList.chapters[0].title += " 2" }
      }.timing,
      ChapterSuite(name: "Chapter lists", documents: try library.documents(of: .podcastEpisode)).timing,
      ChapterSuite(name: "Episodes of 1,000 chapters", documents: LongEpisodes.documents(byteCount: library.byteCount))
        .timing,
      FormatSuite<VideoDigest>(name: "Video digests", documents: try library.documents(of: .videoDigest)) {
        if !$0.videos.isEmpty { $0.videos[0].title += " 2" }
      }.timing,
      FormatSuite<JekyllPost>(name: "Jekyll posts", documents: jekyllPosts) { $0.frontMatter?.title? += " 2" }.timing,
      RecordSuite<NewsPost>(name: "Records of news posts", documents: newsPosts, hasTargets: true).timing,
      RecordSuite<DailyDigest>(name: "Records of daily digests", documents: dailyDigests).timing,
      frontMatter(newsPosts.frontMatters, name: "Front matters of news posts"),
      frontMatter(jekyllPosts.frontMatters, name: "Front matters of Jekyll posts"),
      recognition([newsPosts, dailyDigests, jekyllPosts]),
      MemorySuite<NewsPost>(name: "Memory of news posts", documents: newsPosts),
      MemorySuite<DailyDigest>(name: "Memory of daily digests", documents: dailyDigests),
      ArchiveSuite(documents: newsPosts.bytes + dailyDigests.bytes),
    ] + (try GrowthSuite.all())
  }

  private static func frontMatter(_ documents: DocumentSet, name: String) -> TimingSuite {
    let yaml = documents.texts.map { String($0.dropFirst(4).dropLast(4)) }
    return TimingSuite(
      name: name,
      subjects: [
        .over(documents.texts, "fields and comments") { use(try? JekyllPost(parsing: $0)) },
        .over(yaml, "Yams, without fences", Peers.yams),
        .over(documents.texts, "one String a line", Peers.lineStrings),
      ])
  }

  private static func recognition(_ sets: [DocumentSet]) -> TimingSuite {
    let sources = sets.flatMap(\.texts).compactMap { try? SourceText($0) }
    return TimingSuite(
      name: "Recognition",
      subjects: [
        Subject(name: "kind and reasons", byteCount: sources.reduce(0) { $0 + $1.byteCount }) {
          for source in sources { use(DigestRecognition(of: source)) }
        }
      ])
  }
}

extension Subject {
  static func over(_ texts: [String], _ name: String, _ work: @escaping (String) -> Void) -> Subject {
    Subject(name: name, byteCount: texts.reduce(0) { $0 + $1.utf8.count }) { for text in texts { work(text) } }
  }

  static func over(_ bytes: [[UInt8]], _ name: String, _ work: @escaping ([UInt8]) -> Void) -> Subject {
    Subject(name: name, byteCount: bytes.reduce(0) { $0 + $1.count }) { for bytes in bytes { work(bytes) } }
  }
}

/// Parsing and writing documents of a format, next to what others do with them.
struct FormatSuite<Content: DigestFormat> {
  let name: String
  let documents: DocumentSet
  var hasTargets = false
  let edit: (inout Content) -> Void

  var timing: TimingSuite {
    TimingSuite(name: name, subjects: own + peers + floors, targets: hasTargets ? Self.targets : [])
  }

  private var own: [Subject] {
    let read = documents.texts.compactMap { try? DigestDocument<Content>(parsing: $0) }
    let count = documents.byteCount
    return [
      .over(documents.texts, "String to model") { use(try? Content(parsing: $0)) },
      .over(documents.bytes, "bytes to model") { use(try? Content(parsing: $0)) },
      Subject(name: "document with its source", byteCount: count) {
        for text in documents.texts { use(try? DigestDocument<Content>(parsing: text)) }
      },
      Subject(name: "write unchanged", byteCount: count) {
        for document in read { use(try? document.text(), of: document) }
      },
      Subject(name: "write one edit", byteCount: count) {
        for document in read {
          var document = document
          edit(&document.content)
          use(try? document.text())
        }
      },
      Subject(name: "canonical form", byteCount: count) {
        for index in read.indices { use(try? read[index].content.formatted()) }
      },
    ]
  }

  private var peers: [Subject] {
    [
      .over(documents.bytes, "libmd4c, callbacks", Peers.md4cCallbacks),
      .over(documents.bytes, "libcmark, tree", Peers.cmarkTree),
      .over(documents.texts, "split into lines", Peers.splitLines),
    ]
  }

  private var floors: [Subject] {
    let read = documents.texts.compactMap { try? DigestDocument<Content>(parsing: $0) }
    let strings = documents.texts.map { text in
      (try? Content(parsing: text)).map { StringRanges.of(content: $0) } ?? []
    }
    let pool = zip(documents.texts, strings).map { (text: $0, ranges: StringRanges.fitted($1, to: $0.utf8.count)) }
    return [
      .over(documents.bytes, "floor: UTF-8 checking", Peers.checkUTF8),
      .over(documents.texts, "floor: one String a line", Peers.lineStrings),
      Subject(name: "floor: the model's strings alone", byteCount: documents.byteCount) {
        for (text, ranges) in pool { Peers.strings(ranges, of: text) }
      },
      Subject(name: "floor: handing the source back", byteCount: documents.byteCount) {
        for document in read { use(document.source.text, of: document) }
      },
    ]
  }

  private static var targets: [Target] {
    [
      .init(
        name: "speed over libmd4c's", subject: "String to model", references: ["libmd4c, callbacks"],
        bound: .atLeast(2.5)),
      .init(
        name: "speed over libcmark's", subject: "String to model", references: ["libcmark, tree"], bound: .atLeast(5)),
      .init(
        name: "time over that of one String a line", subject: "String to model",
        references: ["floor: one String a line"], bound: .atMost(1.5)),
      .init(
        name: "time from bytes over checking them and parsing", subject: "bytes to model",
        references: ["floor: UTF-8 checking", "String to model"], bound: .atMost(1.3)),
      .init(
        name: "time of writing unchanged over handing back", subject: "write unchanged",
        references: ["floor: handing the source back"], bound: .atMost(1.5)),
      .init(
        name: "time of one edit over parsing", subject: "write one edit", references: ["String to model"],
        bound: .atMost(3)),
      .init(
        name: "time of the canonical form over parsing", subject: "canonical form", references: ["String to model"],
        bound: .atMost(1)),
    ]
  }
}

/// How long the strings of a model are.
enum StringRanges {
  /// The byte counts of all strings in a value, found by reflection.
  static func of(content: Any) -> [Int] {
    if let text = content as? String { return [text.utf8.count] }
    return Mirror(reflecting: content).children.flatMap { of(content: $0.value) }
  }

  /// Ranges of these lengths, one after the other in a text of this many bytes.
  static func fitted(_ lengths: [Int], to byteCount: Int) -> [Range<Int>] {
    var start = 0
    return lengths.map { length in
      if start + length > byteCount { start = 0 }
      defer { start += length }
      return start..<min(start + length, byteCount)
    }
  }
}
