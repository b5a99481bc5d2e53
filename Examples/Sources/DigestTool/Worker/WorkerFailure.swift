import Foundation
import NewsDigestKit

/// Why a line of a worker's input has no record.
struct WorkerFailure: Error {
  /// What is wrong, in a word that stays the same across versions.
  enum Code: String, CaseIterable, Encodable {
    /// The line starts like an object of JSON, and is not one.
    case invalidJSON = "invalid-json"
    /// The line is an object that is no request, or is empty.
    case invalidRequest = "invalid-request"
    /// The request names a format that there is not.
    case unknownFormat = "unknown-format"
    /// `base64` is not Base64.
    case invalidBase64 = "invalid-base64"
    /// The line is longer than any request for a document of the largest size.
    case lineTooLong = "line-too-long"
    /// There is no such file.
    case notFound = "not-found"
    /// The file cannot be read.
    case unreadable
    /// The bytes of the document are not UTF-8.
    case notUTF8 = "not-utf8"
    /// The document has more bytes than it may have.
    case tooLarge = "too-large"
  }

  let code: Code
  let message: String
  /// The offset of the byte at which it was found: in the document, or for `invalid-json` in the line.
  var offset: Int?
}

extension WorkerFailure {
  init(_ error: FileError) {
    switch error {
    case .notText(_, let reason): self.init(reason)
    case .unreadable(_, let reason) where Self.isMissing(reason): self.init(code: .notFound, message: error.reason)
    default: self.init(code: .unreadable, message: error.reason)
    }
  }

  init(_ error: ParsingError) {
    switch error {
    case .invalidUTF8(let offset, _): self.init(code: .notUTF8, message: error.description, offset: offset)
    case .tooLarge: self.init(code: .tooLarge, message: error.description)
    }
  }

  private static func isMissing(_ error: any Error) -> Bool {
    switch (error as? CocoaError)?.code {
    case .fileNoSuchFile?, .fileReadNoSuchFile?: true
    default: (error as? POSIXError)?.code == .ENOENT
    }
  }

  init(_ error: DecodingError) {
    if case .dataCorrupted(let context) = error, let syntax = context.underlyingError as? RecordSyntaxError {
      self.init(code: .invalidJSON, message: syntax.reason, offset: syntax.offset)
    } else {
      self.init(code: .invalidRequest, message: IncomingContentError.reason(for: error))
    }
  }
}
