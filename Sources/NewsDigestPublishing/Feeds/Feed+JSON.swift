#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
import NewsDigestKit

extension Feed {
  /// Parses a JSON Feed, of version 1 or 1.1.
  ///
  /// It is as lenient as the format asks for: a number is an id too, an item without an id is left out, and so is a
  /// value of another type than it should have. What ``exported(to:)`` writes is parsed as the same feed.
  ///
  /// - Throws: `DecodingError`: the text is not JSON, or not an object.
  public init(jsonFeed text: String) throws(DecodingError) {
    do {
      self = try JSONDecoder().decode(JSONFeedFile.self, from: Data(text.utf8)).feed
    } catch let error as DecodingError {
      throw error
    } catch {
      throw .dataCorrupted(.init(codingPath: [], debugDescription: "The text is not JSON.", underlyingError: error))
    }
  }
}

private struct JSONFeedFile: Decodable {
  let feed: Feed

  private enum CodingKeys: String, CodingKey {
    case title, description, language, authors, author, items
    case homePageURL = "home_page_url"
    case feedURL = "feed_url"
  }

  private struct Author: Decodable {
    let name: String?
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let authors = values.lenient([Lenient<Author>].self, .authors)?.compactMap(\.value)
    feed = Feed(
      title: values.lenient(String.self, .title) ?? "", homePageURL: values.lenient(String.self, .homePageURL),
      feedURL: values.lenient(String.self, .feedURL), summary: values.lenient(String.self, .description),
      language: values.lenient(String.self, .language),
      author: authors?.first?.name ?? values.lenient(Author.self, .author)?.name,
      items: (values.lenient([Lenient<JSONFeedItem>].self, .items) ?? []).compactMap(\.value?.item))
  }
}

private struct JSONFeedItem: Decodable {
  let item: Feed.Item

  private enum CodingKeys: String, CodingKey {
    case id, url, title, summary, tags, attachments
    case externalURL = "external_url"
    case html = "content_html"
    case text = "content_text"
    case publishedOn = "date_published"
    case updatedOn = "date_modified"
    case digest = "_digest"
  }

  /// What this library adds.
  private struct Digest: Decodable {
    let chapters: [Chapter]?
    let chaptersURL: String?

    private enum CodingKeys: String, CodingKey {
      case chapters
      case chaptersURL = "chapters_url"
    }
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    let number = values.lenient(Double.self, .id).map { Int(exactly: $0).map { "\($0)" } ?? "\($0)" }
    guard let id = values.lenient(String.self, .id) ?? number, !id.isEmpty else {
      throw DecodingError.dataCorruptedError(forKey: .id, in: values, debugDescription: "An item has no id.")
    }
    let text = values.lenient(String.self, .text).map { text in
      MarkdownBlock.paragraph(Paragraph(text.escapedForMarkdown)).html
    }
    let digest = values.lenient(Digest.self, .digest)
    item = Feed.Item(
      id: id, url: values.lenient(String.self, .url), externalURL: values.lenient(String.self, .externalURL),
      title: values.lenient(String.self, .title), html: values.lenient(String.self, .html) ?? text ?? "",
      summary: values.lenient(String.self, .summary), publishedOn: values.lenient(DateTime.self, .publishedOn),
      updatedOn: values.lenient(DateTime.self, .updatedOn),
      tags: (values.lenient([Lenient<String>].self, .tags) ?? []).compactMap(\.value),
      attachments: (values.lenient([Lenient<JSONFeedAttachment>].self, .attachments) ?? []).compactMap(
        \.value?.attachment),
      chapters: digest?.chapters ?? [], chaptersURL: digest?.chaptersURL)
  }
}

private struct JSONFeedAttachment: Decodable {
  let attachment: Feed.Attachment

  private enum CodingKeys: String, CodingKey {
    case url
    case mimeType = "mime_type"
    case byteCount = "size_in_bytes"
    case duration = "duration_in_seconds"
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: CodingKeys.self)
    attachment = Feed.Attachment(
      url: try values.decode(String.self, forKey: .url), mimeType: try values.decode(String.self, forKey: .mimeType),
      byteCount: values.lenient(Int.self, .byteCount),
      duration: values.lenient(Double.self, .duration).map { .seconds($0) })
  }
}

/// A value of an array; `nil` for one of another type.
private struct Lenient<Value: Decodable>: Decodable {
  let value: Value?

  init(from decoder: any Decoder) throws { value = try? Value(from: decoder) }
}

extension KeyedDecodingContainer {
  /// The value of a key; `nil` for one of another type.
  fileprivate func lenient<Value: Decodable>(_ type: Value.Type, _ key: Key) -> Value? {
    (try? decodeIfPresent(type, forKey: key)) ?? nil
  }
}
