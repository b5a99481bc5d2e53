#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

extension DigestDocument {
  /// Takes over what was changed in the JSON form of the content.
  ///
  ///     var json = try JSONEncoder().encode(document.content)
  ///     …  // another program changes a date in `stories[0].citations` and a line in `stories[0].blocks`
  ///     try document.update(fromJSON: json)
  ///
  /// The JSON form of a model holds views beside what they are computed from, such as the `citations` of a story beside
  /// its `blocks`. The JSON is compared with that of ``content``: what differs is the change, whichever view it was
  /// made in. An optional view, such as the `url` of an entry, is removed from the model if the JSON has other views
  /// and not that one. A part without views is taken as it is.
  ///
  /// - Parameters:
  ///   - json: A JSON object: the content, or one that holds it.
  ///   - key: The key of the content in the object; `nil` if the object is the content.
  /// - Throws: `DecodingError`: the JSON is not that of a model, or contradicts itself, which has a
  ///   ``ContradictionError`` as its underlying error. The document is as before.
  /// - Complexity: Near linear in the size of the JSON and the document.
  public mutating func update(fromJSON json: Data, at key: String? = nil) throws(DecodingError) {
    do {
      let record = try RecordDecoder().decode(RecordValue.self, from: json)
      var base = try RecordDecoder().decode(RecordValue.self, from: RecordEncoder().encode(content))
      if let key { base = .object([key: base]) }
      var decoder = RecordDecoder()
      decoder.userInfo = grammar.decodingInfo
      decoder.userInfo[.recordPairing] = RecordPairing(record, from: base)
      decoder.userInfo[.contentKey] = key
      content = try decoder.decode(EnclosedContent<Content>.self, from: json).content
    } catch let error as DecodingError {
      throw error
    } catch {
      throw .dataCorrupted(.init(codingPath: [], debugDescription: "\(error)", underlyingError: error))
    }
  }
}

/// A model in JSON that may be the member of an object.
private struct EnclosedContent<Content: Decodable>: Decodable {
  let content: Content

  init(from decoder: any Decoder) throws {
    if let key = decoder.userInfo[.contentKey] as? String {
      content = try decoder.container(keyedBy: RecordKey.self).decode(Content.self, forKey: RecordKey(stringValue: key))
    } else {
      content = try Content(from: decoder)
    }
  }
}
