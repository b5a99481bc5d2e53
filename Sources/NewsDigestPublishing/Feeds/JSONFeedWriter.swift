import NewsDigestKit

/// Writes JSON Feed 1.1.
enum JSONFeedWriter {
  static let version = "https://jsonfeed.org/version/1.1"

  static func text(of feed: Feed) -> Reported<String> {
    var file = JSONFile()
    file.object { file in
      file.member("version", version)
      file.member("title", feed.title)
      file.member("home_page_url", feed.homePageURL)
      file.member("feed_url", feed.feedURL)
      file.member("description", feed.summary)
      file.member("language", feed.language)
      if let author = feed.author { file.array("authors") { $0.object { $0.member("name", author) } } }
      file.array("items") { file in
        for item in feed.items { file.object { write(item, to: &$0) } }
      }
    }
    return Reported(file.output.text + "\n")
  }

  private static func write(_ item: Feed.Item, to file: inout JSONFile) {
    file.member("id", item.id)
    file.member("url", item.url)
    file.member("external_url", item.externalURL)
    file.member("title", item.title)
    // One of the two contents is required.
    file.member("content_html", item.html)
    file.member("summary", item.summary)
    file.member("date_published", item.publishedOn?.internetText)
    file.member("date_modified", item.updatedOn?.internetText)
    if !item.tags.isEmpty { file.array("tags") { file in for tag in item.tags { file.member(nil, tag) } } }
    if !item.attachments.isEmpty {
      file.array("attachments") { file in for attachment in item.attachments { write(attachment, to: &file) } }
    }
    if item.chaptersURL != nil || !item.chapters.isEmpty { file.object("_digest") { writeChapters(of: item, to: &$0) } }
  }

  private static func write(_ attachment: Feed.Attachment, to file: inout JSONFile) {
    file.object { file in
      file.member("url", attachment.url)
      file.member("mime_type", attachment.mimeType)
      file.member("size_in_bytes", literal: attachment.byteCount.map { "\($0)" })
      file.member("duration_in_seconds", literal: attachment.duration.map(\.secondsText))
    }
  }

  private static func writeChapters(of item: Feed.Item, to file: inout JSONFile) {
    file.member("chapters_url", item.chaptersURL)
    guard !item.chapters.isEmpty else { return }
    file.array("chapters") { file in
      for chapter in item.chapters {
        file.object { file in
          file.member("start", literal: chapter.start.secondsText)
          file.member("end", literal: chapter.end.map(\.secondsText))
          file.member("title", chapter.title)
          file.member("url", chapter.url)
          guard !chapter.notes.isEmpty else { return }
          file.array("notes") { file in for note in chapter.notes { file.member(nil, note) } }
        }
      }
    }
  }
}

extension Duration {
  /// The seconds as a decimal number.
  fileprivate var secondsText: String {
    let (seconds, attoseconds) = components
    let isNegative = seconds < 0 || attoseconds < 0
    let fraction = String(attoseconds.magnitude)
    let digits = String(repeating: "0", count: 18 - fraction.utf8.count) + fraction
    let kept = digits.utf8.lastIndex { $0 != .ascii("0") }.map { "." + digits[...$0] } ?? ""
    return (isNegative ? "-" : "") + "\(seconds.magnitude)" + kept
  }
}
