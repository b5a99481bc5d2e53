@testable import NewsDigestKit

extension DigestKind {
  /// The type of the library's documents of this kind.
  var contentType: any DigestFormat.Type { DigestFormats.builtIn[self] ?? JekyllPost.self }
}
