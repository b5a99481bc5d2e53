import ArgumentParser
import Foundation
import NewsDigestKit

/// Corrects the date of a source in all news posts of a folder.
@main
struct FixDates: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fix-dates",
    abstract: "Correct the date of a source in all news posts of a folder, and change nothing else.",
    discussion: """
      Example:  fix-dates --from 2024-07-25 --to 2024-07-24 --source times.example.com _posts

      Writes only the files in which something changes, each as a whole or not at all. Goes on past a file that it \
      cannot read or write, and then exits with 1.
      """)

  @Option(help: "The date that is wrong, as 2024-07-25.", transform: CalendarDate.init(parsing:))
  var from: CalendarDate

  @Option(help: "The date that is right.", transform: CalendarDate.init(parsing:))
  var to: CalendarDate

  @Option(help: "Only for sources with this text in their name or address.")
  var source: String?

  @Flag(help: "Show what would change, and write nothing.")
  var dryRun = false

  @Argument(help: "A folder of news posts, with all folders in it.", completion: .directory)
  var folder: String

  func run() async throws {
    var hasFailed = false
    for try await item in try DigestArchive(folder: URL(filePath: folder)).documents(of: NewsPost.self) {
      do {
        var post = try item.result.get()
        let before = post.source
        correct(&post.content)
        guard try !post.edits().isEmpty else { continue }
        if dryRun { try post.commit() } else { try post.save(to: item.url) }
        showChanges(from: before, to: post.source, in: item.url.relativePath)
      } catch {
        FileHandle.standardError.write(Data("\(error)\n".utf8))
        hasFailed = true
      }
    }
    if hasFailed { throw ExitCode.failure }
  }

  private func correct(_ post: inout NewsPost) {
    post.introduction = post.introduction.map(corrected)
    for index in post.stories.indices { post.stories[index].blocks = post.stories[index].blocks.map(corrected) }
  }

  private func corrected(_ block: NewsPost.Block) -> NewsPost.Block {
    guard case .citation(var citation) = block, citation.publishedOn == from else { return block }
    if let source, !citation.name.contains(source), citation.url?.contains(source) != true { return block }
    citation.publishedOn = to
    return .citation(citation)
  }

  /// Prints the lines that differ: another date makes no line more or less.
  private func showChanges(from old: SourceText, to new: SourceText, in file: String) {
    for (number, (old, new)) in zip(lines(of: old), lines(of: new)).enumerated() where !old.elementsEqual(new) {
      print("\(file):\(number + 1)\n-\(Substring(old))\n+\(Substring(new))")
    }
  }

  private func lines(of source: SourceText) -> [Substring.UTF8View] {
    source.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
  }
}
