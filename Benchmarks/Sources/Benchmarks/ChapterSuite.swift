import NewsDigestKit

/// Parsing, moving and converting lists of chapters.
struct ChapterSuite {
  let name: String
  let documents: DocumentSet

  var timing: TimingSuite {
    let lists = FormatSuite<ChapterList>(name: name, documents: documents) {
      if !$0.chapters.isEmpty { $0.chapters[0].title += " 2" }
    }.timing
    return TimingSuite(name: name, subjects: lists.subjects + own)
  }

  private var own: [Subject] {
    let read = documents.texts.compactMap { try? DigestDocument<ChapterList>(parsing: $0) }
    let count = documents.byteCount
    let files = read.map { $0.content.exported(to: .podcastingJSON).text }
    return [
      Subject(name: "write all starts moved", byteCount: count) {
        for document in read {
          var document = document
          document.content = document.content.shifted(by: .seconds(10))
          use(try? document.text())
        }
      },
      Subject(name: "to the JSON of Podcasting 2.0", byteCount: count) {
        for document in read { use(document.content.exported(to: .podcastingJSON)) }
      },
      .over(files, "from the JSON of Podcasting 2.0") { use(try? ChapterImport(parsing: $0, as: .podcastingJSON)) },
    ]
  }
}

/// Episodes with 1,000 chapters: nothing but chapters, and chapters with notes, in several notations.
enum LongEpisodes {
  static func documents(byteCount: Int) -> DocumentSet {
    let lines: [(_ time: String, _ title: String) -> String] = [
      { "\($0) \($1)" }, { "- **[\($0)]** \($1)" }, { "\($1) – \($0)" },
      { "(\($0)) [\($1)](https://example.org/\($1.count))\nWhat it is about, and for whom." },
    ]
    let texts = lines.map { line in
      "A long episode.\n\nTimestamps:\n" + (0..<1000).map { line(time($0), title($0)) + "\n" }.joined()
    }
    let size = texts.reduce(0) { $0 + $1.utf8.count }
    let copies = max(1, min(byteCount, 1 << 18) / size)
    return DocumentSet(Array(repeating: texts, count: copies).flatMap { $0 })
  }

  private static func time(_ index: Int) -> String {
    let seconds = index * 37
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60]
    return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }

  private static func title(_ index: Int) -> String {
    let titles = ["새 모델의 전기 요금", "Letters of last week", "手書きを読むアプリ", "Tools, and what they cost"]
    return "\(titles[index % titles.count]) \(index)"
  }
}
