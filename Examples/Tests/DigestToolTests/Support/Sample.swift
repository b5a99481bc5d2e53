import Foundation
import Testing

/// A sample of the repository.
struct Sample: CustomTestStringConvertible {
  let name: String

  static let newsPost = Sample(name: "news-post.md")
  static let variants = Sample(name: "news-post-variants.md")
  static let jekyllPost = Sample(name: "jekyll-post.md")
  static let bad = ["duplicate-key", "invalid-date", "unclosed-front-matter", "wrapped-in-fence"]
    .map { Sample(name: "bad/\($0).md") }
  static let all = [newsPost, variants, jekyllPost] + bad

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../Samples")
    .standardizedFileURL.path

  var path: String { "\(Self.folder)/\(name)" }

  var testDescription: String { name }

  func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(filePath: path))) }
}

extension [UInt8] {
  /// The bytes with CRLF for each LF.
  var withCarriageReturns: [UInt8] { flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] } }

  /// The bytes with a byte-order mark.
  var withByteOrderMark: [UInt8] { [0xEF, 0xBB, 0xBF] + self }
}
