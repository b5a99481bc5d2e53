public import ArgumentParser
import Foundation
public import NewsDigestKit

extension CalendarDate: @retroactive ExpressibleByArgument {}

/// Makes one news post of the digests of a week, whatever formats they have.
@main
struct MergeWeek: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge-week",
    abstract: "Make one news post of a week of digests, of any format.",
    discussion: """
      Example:  merge-week --week-of 2025-11-14 digests > 2025-11-16-week.md

      The news are in the order of their days. News with the same headline and address become one story.
      """)

  @Option(help: "Any day of the week, which starts on a Monday.")
  var weekOf: CalendarDate

  @Option(help: "The title of the post. The default is the week's first and last day.")
  var title: String?

  @Argument(help: "A folder of digests.", completion: .directory)
  var folder: String

  func run() async throws {
    guard let monday = weekOf.adding(days: 1 - weekOf.weekday), let sunday = monday.adding(days: 6)
    else { throw ValidationError("The calendar ends within the week of \(weekOf).") }
    var week: [(date: CalendarDate, digest: Digest)] = []
    for try await item in try DigestArchive(folder: URL(filePath: folder)).digests() {
      let digest = try item.result.get()
      if let date = digest.date, (monday...sunday).contains(date) { week.append((date, digest)) }
    }
    var stories: [NewsPost.Story] = []
    for story in try week.sorted(by: { $0.date < $1.date }).flatMap({ try $0.digest.stories() }) {
      stories.merge(story)
    }
    guard !stories.isEmpty else { throw ValidationError("\(folder) has no news of \(monday) to \(sunday).") }
    let post = NewsPost(title: title ?? "\(monday)–\(sunday) AI 뉴스", date: DateTime(startOf: sunday), stories: stories)
    print(try post.formatted(), terminator: "")
  }
}

extension Digest {
  /// The stories of a news post as they are; of other formats, what leads to a source.
  fileprivate func stories() throws -> [NewsPost.Story] {
    if let post = self[as: NewsPost.self] { return post.stories }
    return try entries.filter { !$0.links.isEmpty }.map { entry in
      // A date is that of the source only where there is one of each.
      let date = entry.links.count == 1 && entry.dates.count == 1 ? entry.dates[0] : nil
      let citations = entry.links.map { Citation(name: $0.text, url: $0.url, publishedOn: date) }
      var story = NewsPost.Story(headline: entry.title, citations: citations)
      // Summaries are Markdown: the library parses their lines as the items that they become.
      if let items = entry.summary?.split(whereSeparator: \.isNewline).map({ "- \($0)\n" }) {
        story.blocks.append(.heading(level: 3, text: "요약"))
        story.blocks += try NewsPost(parsing: items.joined()).introduction
      }
      return story
    }
  }
}

extension [NewsPost.Story] {
  /// Adds a story, or only its further sources where its headline and an address of its are there already.
  fileprivate mutating func merge(_ story: NewsPost.Story) {
    let addresses = Set(story.citations.compactMap(\.url))
    let index = firstIndex { reported in
      reported.headline == story.headline && !addresses.isDisjoint(with: reported.citations.compactMap(\.url))
    }
    guard let index else { return append(story) }
    self[index].citations += story.citations.filter { !self[index].citations.contains($0) }
  }
}
