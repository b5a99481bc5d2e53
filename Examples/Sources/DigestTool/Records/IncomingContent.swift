import Foundation
import NewsDigestKit

/// A model in JSON: the `content` of a record of `digest json`, or such a content alone.
struct IncomingContent {
  private let data: Data
  private let envelope: Envelope

  /// What is there besides the content.
  private struct Envelope: Decodable {
    private enum CodingKeys: CodingKey { case format, content, path, error }

    let format: DigestKind?
    let hasContent: Bool
    let failure: FailureRecord?

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      format = try values.decodeIfPresent(DigestKind.self, forKey: .format)
      if let format, DigestFormats.builtIn[format] == nil {
        throw DecodingError.dataCorruptedError(
          forKey: .format, in: values, debugDescription: "There is no format `\(format)`.")
      }
      hasContent = values.contains(.content)
      failure = values.contains(.error) ? try FailureRecord(from: decoder) : nil
    }
  }

  private struct Record<Content: Decodable>: Decodable { let content: Content }

  /// Takes one JSON object.
  init(_ data: Data) throws {
    self.data = data
    envelope = try Self.decode(Envelope.self, from: data)
    if let failure = envelope.failure { throw IncomingContentError.failureRecord(failure) }
  }

  /// The format that the record names.
  var format: DigestKind? { envelope.format }

  /// The model.
  func decoded<Content: Decodable>(as type: Content.Type) throws -> Content {
    envelope.hasContent
      ? try Self.decode(Record<Content>.self, from: data).content : try Self.decode(type, from: data)
  }

  /// Takes over what the record changes of a document.
  func update(_ document: inout DigestDocument<some DigestFormat>) throws {
    do {
      try document.update(fromJSON: data, at: envelope.hasContent ? "content" : nil)
    } catch {
      throw IncomingContentError.undecodable(error)
    }
  }

  private static func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value {
    do {
      return try RecordDecoder().decode(type, from: data)
    } catch let error as DecodingError {
      throw IncomingContentError.undecodable(error)
    }
  }
}
