import ArgumentParser
import Foundation
import Mustache
import NewsDigestKit
import NewsDigestPublishing

/// Makes pages to read of the digests of a folder.
@main
struct ReadingPage: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reading-page",
    abstract: "Make static pages of a folder of digests, to read on a phone, and index.html, which lists them.",
    discussion: "Example:  reading-page digests site")

  @Option(help: "The title of the list. The default is the usual one in the language of most digests.")
  var title: String?

  @Argument(help: "A folder of digests, with all folders in it.", completion: .directory)
  var folder: String

  @Argument(help: "The folder for the pages.", completion: .directory)
  var site: String

  func run() async throws {
    let (folder, site) = (URL(filePath: folder), URL(filePath: site))
    let templates = try await MustacheLibrary(directory: Bundle.module.bundleURL.appending(path: "Templates").path)
    var (pages, hasFailed): ([Page], Bool) = ([], false)
    for try await item in try DigestArchive(folder: folder).documents() {
      do {
        let page = Page(try item.result.get(), path: item.url.pathComponents.dropFirst(folder.pathComponents.count))
        if !page.stories.isEmpty { pages.append(page) }
      } catch {
        FileHandle.standardError.write(Data((DiagnosticRenderer.visible("\(error)") + "\n").utf8))
        hasFailed = true
      }
    }
    pages.sort { ($1.day, $0.name) < ($0.day, $1.name) }
    let usual = pages.compactMap(\.language).mostFrequent ?? .english
    let list = title ?? usual.word(.archiveTitle)
    func write(_ content: [String: Any], in language: Language, as name: String, template: String) throws {
      let words = ["lang": language.rawValue, "list": list, "contents": language.word(.contentsHeading)]
      let html = templates.render(content.merging(words) { $1 }, withTemplate: template)
      let file = site.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data((html ?? "").utf8).write(to: file, options: .atomic)
    }
    for page in pages { try write(["page": page], in: page.language ?? usual, as: page.name, template: "page") }
    let names = (0...max(0, pages.count - 1) / 50).map { $0 == 0 ? "index.html" : "index-\($0 + 1).html" }
    for (index, name) in names.enumerated() {
      let links = names.enumerated().map { (number: $0 + 1, address: $1, isShown: $0 == index) }
      let shown = Array(pages.dropFirst(index * 50).prefix(50))
      try write(["pages": shown, "lists": links.count > 1 ? links : []], in: usual, as: name, template: "index")
    }
    if hasFailed { throw ExitCode.failure }
  }
}

extension [Language] {
  /// The one that is there most often; of several, the first in the alphabet.
  fileprivate var mostFrequent: Language? {
    Dictionary(grouping: self, by: \.rawValue).max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.value.first
  }
}

extension Language {
  /// How the language calls something.
  fileprivate func word(_ term: Term) -> String { Vocabulary.builtIn.spellings(of: term, in: self).first ?? "" }
}

/// What is below a title.
struct Body: PublishedContent { let publishedBlocks: [PublishedBlock] }

extension PublishedBlock {
  /// The block, or its text where it has a picture: a page loads nothing.
  var withoutPictures: [PublishedBlock] {
    html.contains("<img") ? Paragraph(plainText.escapedForMarkdown).publishedBlocks : [self]
  }
}
