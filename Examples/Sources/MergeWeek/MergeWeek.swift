import ArgumentParser
import Foundation
import NewsDigestKit
import NewsDigestPublishing

/// Makes one news post of the digests of a week, whatever formats they have.
@main
struct MergeWeek: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-week",
    abstract: "Make one news post of a week of digests, of any format.",
    discussion: """
      Example:  merge-week --week-of 2025-11-14 digests > 2025-11-16-week.md

      The news are in the order of their days. News that lead to the same page become one story. What the post does \
      not have of the digests is reported on standard error.
      """)

  @Option(help: "Any day of the week, which starts on a Monday.", transform: CalendarDate.init(parsing:))
  var weekOf: CalendarDate

  @Option(help: "The title of the post. The default is the week's first and last day.")
  var title: String?

  @Argument(help: "A folder of digests.", completion: .directory)
  var folder: String

  func run() async throws {
    guard let monday = weekOf.adding(days: 1 - weekOf.weekday), let sunday = monday.adding(days: 6)
    else { throw ValidationError("The calendar ends within the week of \(weekOf).") }
    var week: [(path: String, document: DigestDocument<Digest>)] = []
    for try await item in try DigestArchive(folder: URL(filePath: folder)).documents() {
      let document = try item.result.get()
      if let date = document.content.date, (monday...sunday).contains(date) {
        week.append((item.url.relativePath, document))
      }
    }
    let merged = try Digest.merged(week.map(\.document), to: NewsPost.self)
    for ((path, _), losses) in zip(week, merged.losses) {
      for loss in losses { FileHandle.standardError.write(Data("\(path): \(loss)\n".utf8)) }
    }
    let stories = merged.value.stories
    guard !stories.isEmpty else { throw ValidationError("\(folder) has no news of \(monday) to \(sunday).") }
    let post = NewsPost(title: title ?? "\(monday)–\(sunday) AI 뉴스", date: DateTime(startOf: sunday), stories: stories)
    print(try post.formatted(), terminator: "")
  }
}
