import ArgumentParser
import NewsDigestKit

/// The subcommand `digest show`.
struct ShowCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Lay out documents for people.".localized,
    discussion: """
      Example:  digest show Examples/Samples/news-post.md

      A news post is shown with its stories, a daily digest with its entries by importance, a monthly index with its \
      days, an episode with its chapters, a video digest with its videos, any other page with its front matter. \
      Colour is for terminals only, and never when NO_COLOR is set.
      """.localized)

  @OptionGroup var files: FileOptions

  func run() async throws {
    let console = Console()
    let terminal = Terminal.forStandardOutput()
    var isFirst = true
    let tally = try await files.forEachDocument(on: console) { document in
      page(for: document, on: terminal)
    } _: { page in
      console.write((isFirst ? "" : "\n") + page)
      isFirst = false
      return true
    }
    try tally.throwOnFailure()
  }

  private func page(for document: InputDocument, on terminal: Terminal) -> String {
    let parsed = document.parsed
    let content = parsed.content.content as? any Presentable
    var page = Page(for: terminal)
    let facts = [document.path, document.format.rawValue, content?.extent].compactMap { $0 }
    page.add(StyledText(facts.joined(separator: " · "), .faint))
    page.addBlankLine()
    content?.present(on: &page)
    let problems = parsed.diagnostics.count { $0.severity > .remark }
    if problems > 0 {
      page.addBlankLine()
      let hint = "{problems}: see digest check {path}".localized([
        "problems": problems.counting("problem"), "path": document.path,
      ])
      page.add(StyledText(hint, .accent))
    }
    return page.text
  }
}
