import Foundation
import NewsDigestKit

/// How the time to parse, edit and write a text grows with its size.
struct GrowthSuite: Suite {
  let name: String
  let text: (_ byteCount: Int) throws -> String
  let work: (String) -> Void
  /// The largest text of a hostile family; real shapes go on to the largest of all.
  var limit = 1 << 22

  private static let smallest = 1 << 12

  func measure(_ settings: Settings) -> SuiteResult {
    var points: [(size: Double, seconds: Double)] = []
    var size = Self.smallest
    while size <= min(limit, settings.largest) {
      if let text = try? text(size) {
        // Small texts are parsed often enough to be measured.
        let repetitions = max(1, (1 << 19) / text.utf8.count)
        let subject = Subject.over(Array(repeating: text, count: repetitions), name, work)
        let seconds = Timings([subject], turns: min(settings.turns, 5), clock: .processor).median(0)
        points.append((Double(text.utf8.count), seconds / Double(repetitions)))
      }
      size *= 4
    }
    return SuiteResult(
      name: name,
      rows: points.map {
        .init(subject: "\(Int($0.size) / 1024) KiB", value: $0.size / $0.seconds / 1e6, unit: "MB/s")
      },
      targets: [.init("growth exponent", value: Self.exponent(points), .atMost(1.05))])
  }

  /// The slope of the logarithm of the time over that of the size.
  private static func exponent(_ points: [(size: Double, seconds: Double)]) -> Double {
    let logs = points.map { (x: log($0.size), y: log($0.seconds)) }
    let (meanX, meanY) = (
      logs.map(\.x).reduce(0, +) / Double(logs.count), logs.map(\.y).reduce(0, +) / Double(logs.count)
    )
    let covariance = logs.reduce(0) { $0 + ($1.x - meanX) * ($1.y - meanY) }
    return covariance / logs.reduce(0) { $0 + ($1.x - meanX) * ($1.x - meanX) }
  }
}

extension GrowthSuite {
  static func all() throws -> [any Suite] {
    let real: [(String, DocumentShape)] = [
      ("news post", .newsPost), ("daily digest", .dailyDigest), ("video digest", .videoDigest),
      ("podcast episode", .podcastEpisode), ("monthly index", .monthlyIndex), ("Jekyll post", .jekyllPost),
    ]
    let reading = real.map { name, shape in
      GrowthSuite(
        name: "Growth: parsing a \(name)", text: shape.document, work: { use(try? Digest(parsing: $0)) }, limit: 1 << 24
      )
    }
    let editing = GrowthSuite(
      name: "Growth: editing a news post", text: DocumentShape.newsPost.document,
      work: {
        guard var document = try? DigestDocument<NewsPost>(parsing: $0), !document.content.stories.isEmpty else {
          return
        }
        document.content.stories[document.content.stories.count / 2].headline += " 2"
        use(try? document.text())
      }, limit: 1 << 24)
    return reading + [editing] + hostile
  }

  /// What a text may be made of to make a parser slow.
  private static var hostile: [GrowthSuite] {
    [
      "[", "](", "[a](", "![", "**", "<!--", "<!--\n", "```\n", "- ", "- a\n", "> ", "[1]", " - [", "발행일", "[a](u) | ",
      "a\n---\n",
      "<details>\n", "\r", "\0", "(00:00) a\n",
    ].map { part in
      GrowthSuite(
        name: "Growth: \(part.debugDescription) many times",
        text: { String(repeating: part, count: $0 / part.utf8.count) },
        work: {
          use(try? NewsPost(parsing: $0))
          use(try? DailyDigest(parsing: $0))
          use(try? PodcastEpisode(parsing: $0))
          use(try? VideoDigest(parsing: $0))
        }, limit: 1 << 20)
    }
  }
}
