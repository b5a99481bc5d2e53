import ArgumentParser
import Foundation
import Mustache
import NewsDigestKit

/// Makes pages to read of the digests of a folder.
@main
struct ReadingPage: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reading-page",
    abstract: "Make static pages of a folder of digests, to read on a phone, and index.html, which lists them.",
    discussion: "Example:  reading-page digests site")

  @Option(help: "The title of the list.")
  var title = "AI 뉴스"

  @Argument(help: "A folder of digests, with all folders in it.", completion: .directory)
  var folder: String

  @Argument(help: "The folder for the pages.", completion: .directory)
  var site: String

  func run() async throws {
    let (folder, site) = (URL(filePath: folder), URL(filePath: site))
    let templates = try await MustacheLibrary(directory: Bundle.module.bundleURL.appending(path: "Templates").path)
    var (pages, hasFailed): ([Page], Bool) = ([], false)
    for try await item in try DigestArchive(folder: folder).digests() {
      do {
        let page = Page(try item.result.get(), path: item.url.pathComponents.dropFirst(folder.pathComponents.count))
        if !page.stories.isEmpty { pages.append(page) }
      } catch {
        FileHandle.standardError.write(Data((DiagnosticRenderer.visible("\(error)") + "\n").utf8))
        hasFailed = true
      }
    }
    pages.sort { ($1.day, $0.name) < ($0.day, $1.name) }
    func write(_ content: Any, as name: String, template: String) throws {
      guard let html = templates.render(content, withTemplate: template) else { throw ExitCode.failure }
      let file = site.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(html.utf8).write(to: file, options: .atomic)
    }
    for page in pages { try write(page, as: page.name, template: "page") }
    try write(["title": title, "pages": pages], as: "index.html", template: "index")
    if hasFailed { throw ExitCode.failure }
  }
}

/// What the templates show of a digest. Mustache escapes it.
struct Page {
  let (name, address, home, title, day, stories): (String, String, String, String, String, [Story])

  init(_ digest: Digest, path: ArraySlice<String>) {
    name = path.joined(separator: "/") + ".html"
    home = String(repeating: "../", count: path.count - 1) + "index.html"
    address = name.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? name
    (title, day) = (digest.title ?? path.last ?? "", digest.date?.description ?? "")
    var anchors = HeadingSlug.Anchors(.gitHub)
    stories = digest.entries.map { Story($0, anchor: "news-\(anchors.next(for: $0.title))") }
  }
}

/// What the templates show of an entry.
struct Story {
  let (anchor, headline): (String, String)
  let (facts, summary, links): ([String], [String], [Link])

  init(_ entry: DigestEntry, anchor: String) {
    (self.anchor, headline) = (anchor, entry.title)
    let start = entry.start?.formatted(.time(pattern: .hourMinuteSecond))
    facts = [start].compactMap(\.self) + entry.dates.map(\.description) + entry.tags
    summary = entry.summary?.split(whereSeparator: \.isNewline).map(String.init) ?? []
    // An address may be a command, as `javascript:…`; one that is percent-encoded is safe in an attribute.
    links = entry.links.compactMap { link in
      guard let url = URL(string: link.url), ["http", "https"].contains(url.scheme?.lowercased()) else { return nil }
      return Link(text: link.text, url: url.absoluteString)
    }
  }
}
