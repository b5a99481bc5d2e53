import Foundation
import NewsDigestKit

/// A line of a worker's input: an object that names or holds a document, or the path of one.
struct WorkerRequest {
  /// What the request calls the document: any value of JSON.
  var id: JSONText?
  /// Where the document is, or what it is called if the request holds it.
  var path: String?
  private var source = Source.file
  private var format: DigestKind?

  private enum Source {
    case file
    case text(String)
    case bytes(Data)
  }

  private struct Members: Decodable {
    let id: JSONText?
    let path: String?
    let text: String?
    let base64: String?
    let format: String?

    private enum CodingKeys: CodingKey { case id, path, text, base64, format }

    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: CodingKeys.self)
      // An identifier that is null comes back as well.
      id = values.contains(.id) ? try values.decode(JSONText.self, forKey: .id) : nil
      path = try values.decodeIfPresent(String.self, forKey: .path)
      text = try values.decodeIfPresent(String.self, forKey: .text)
      base64 = try values.decodeIfPresent(String.self, forKey: .base64)
      format = try values.decodeIfPresent(String.self, forKey: .format)
    }
  }

  /// The identifier alone, of a request that is wrong otherwise.
  private struct Identifier: Decodable { let id: JSONText? }

  /// Parses a line. What is wrong with it is thrown when the document is asked for, so that the identifier is known.
  init(_ line: LineReader.Line) {
    do throws(WorkerFailure) { try parse(line) } catch { failure = error }
  }

  private var failure: WorkerFailure?

  private mutating func parse(_ line: LineReader.Line) throws(WorkerFailure) {
    guard !line.isTooLong else {
      throw WorkerFailure(code: .lineTooLong, message: "The line is too long. Raise the limit, or give a path.")
    }
    guard let first = line.bytes.first(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) else {
      throw WorkerFailure(code: .invalidRequest, message: "The line is empty. Give a path, or an object of JSON.")
    }
    guard first == UInt8(ascii: "{") else {
      path = String(decoding: line.bytes, as: UTF8.self)
      return
    }
    do {
      try take(RecordDecoder().decode(Members.self, from: line.bytes))
    } catch let error as DecodingError {
      id = (try? RecordDecoder().decode(Identifier.self, from: line.bytes))?.id
      throw WorkerFailure(error)
    } catch let error as WorkerFailure {
      throw error
    } catch {
      throw WorkerFailure(code: .invalidRequest, message: "\(error)")
    }
  }

  private mutating func take(_ members: Members) throws(WorkerFailure) {
    (id, path) = (members.id, members.path)
    if let name = members.format {
      guard let kind = DigestKind(argument: name) else {
        throw WorkerFailure(code: .unknownFormat, message: "There is no format `\(name)`.")
      }
      format = kind
    }
    switch (members.text, members.base64) {
    case (let text?, nil): source = .text(text)
    case (nil, let base64?):
      guard let data = Data(base64Encoded: base64) else {
        throw WorkerFailure(code: .invalidBase64, message: "The value of `base64` is not Base64.")
      }
      source = .bytes(data)
    case (nil, nil) where path != nil: break
    case (nil, nil):
      throw WorkerFailure(code: .invalidRequest, message: "The request names no document. Give path, text or base64.")
    case (_?, _?):
      throw WorkerFailure(code: .invalidRequest, message: "The request has two documents. Give text or base64.")
    }
  }

  /// The document.
  ///
  /// - Parameters:
  ///   - format: The format where the request names none; `nil` to recognise it.
  ///   - vocabulary: The words of labels and headings.
  ///   - byteLimit: How many bytes it may have.
  func document(
    as format: DigestKind?, vocabulary: Vocabulary, byteLimit: Int
  ) throws(WorkerFailure) -> InputDocument {
    if let failure { throw failure }
    return InputDocument(
      path: path ?? "", source: try text(byteLimit: byteLimit), format: self.format ?? format, vocabulary: vocabulary)
  }

  private func text(byteLimit: Int) throws(WorkerFailure) -> SourceText {
    do {
      switch source {
      case .file: return try SourceText(contentsOf: URL(filePath: path ?? ""), byteLimit: byteLimit)
      case .text(let text): return try SourceText(text, byteLimit: byteLimit)
      case .bytes(let data): return try SourceText(bytes: data, byteLimit: byteLimit)
      }
    } catch let error as FileError {
      throw WorkerFailure(error)
    } catch let error as ParsingError {
      throw WorkerFailure(error)
    } catch {
      throw WorkerFailure(code: .unreadable, message: "\(error)")
    }
  }
}
