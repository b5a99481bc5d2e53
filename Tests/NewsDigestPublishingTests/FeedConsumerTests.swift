import Foundation
import NewsDigestKit
import NewsDigestPublishing
import Testing

@Suite("Other programs parse the feeds that are written", .serialized) struct FeedConsumerTests {
  /// A program of `feed_consumers.py`.
  enum Consumer: String, CaseIterable {
    case feedparser, podcastparser, xmllint, json

    private static let script = packageRoot.appending(path: "Tests/Oracles/feed_consumers.py").path

    private static let installed: [String] = {
      let answer = try? Program("python3")?.output([script, "installed"])
      return (try? JSONDecoder().decode([String].self, from: Data((answer ?? "[]").utf8))) ?? []
    }()

    var isInstalled: Bool { Self.installed.contains(rawValue) }

    /// The entries that the program finds; it fails when it has anything to complain about.
    func entries(of text: String) throws -> [Entry] {
      let output = try #require(Program("python3")).output([Self.script, rawValue], input: text)
      return try JSONDecoder().decode([Entry].self, from: Data(output.utf8))
    }
  }

  struct Entry: Decodable, Equatable {
    var id: String
    var title: String?
    var link: String?
    /// Seconds since 1970.
    var published: Int?
    var html: String?
    var tags: [String]?
    var chapters: [String]?
  }

  private static let absence: Comment = "the program is not installed"

  private func feeds() throws -> [Feed] {
    var site = FeedSamples.site
    site.hasChapterFiles = true
    var feed = Feed.collected(from: try FeedSamples.all(), on: site).value
    for index in feed.items.indices where !feed.items[index].chapters.isEmpty {
      feed.items[index].attachments = [.init(url: "https://a.example.com/a.mp3", mimeType: "audio/mpeg", byteCount: 1)]
    }
    return [feed, FeedFormatTests.feed]
  }

  private func expected(_ item: Feed.Item) throws -> Entry {
    let time = try item.publishedOn.map { try Date($0.description, strategy: .iso8601) }
    return Entry(
      id: item.id, title: item.title, link: item.url ?? item.externalURL,
      published: time.map { Int($0.timeIntervalSince1970) }, html: item.html, tags: item.tags,
      chapters: item.chapters.map(\.title))
  }

  @Test("feedparser", .enabled(if: Consumer.feedparser.isInstalled, absence), arguments: [FeedFormat.rss, .atom])
  func feedparser(_ format: FeedFormat) throws {
    for feed in try feeds() {
      let entries = try Consumer.feedparser.entries(of: feed.exported(to: format).value)
      for (entry, item) in zip(entries, feed.items) where item.title != nil {
        var wanted = try expected(item)
        // It trims what it finds.
        wanted.html = wanted.html?.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect(entry == wanted)
      }
      #expect(entries.count == feed.items.count)
    }
  }

  @Test("podcastparser", .enabled(if: Consumer.podcastparser.isInstalled, absence)) func podcastparser() throws {
    for feed in try feeds() {
      let entries = try Consumer.podcastparser.entries(of: feed.exported(to: .rss).value)
      // It takes only items with a recording, or the address of a page.
      let items = feed.items.filter { $0.url != nil || !$0.attachments.isEmpty }
      #expect(entries.map(\.id) == items.map(\.id))
      for (entry, item) in zip(entries, items) where !item.attachments.isEmpty {
        let wanted = try expected(item)
        #expect(entry.title == wanted.title && entry.published == wanted.published)
        #expect(
          entry.chapters == wanted.chapters?.map { $0.replacing("\n", with: " ") } || entry.chapters == wanted.chapters)
      }
    }
  }

  @Test("xmllint", .enabled(if: Consumer.xmllint.isInstalled, absence), arguments: [FeedFormat.rss, .atom])
  func xmllint(_ format: FeedFormat) throws {
    for feed in try feeds() {
      let entries = try Consumer.xmllint.entries(of: feed.exported(to: format).value)
      #expect(entries.map(\.id) == feed.items.map(\.id))
    }
  }

  @Test("Python's JSON", .enabled(if: Consumer.json.isInstalled, absence)) func json() throws {
    for feed in try feeds() {
      let entries = try Consumer.json.entries(of: feed.exported(to: .json).value)
      #expect(entries == (try feed.items.map(expected)))
    }
  }
}
