import ArgumentParser
import NewsDigestKit

/// A format of documents that the tool knows.
///
/// A new format of the library needs a case, a line in ``contentType``, and its layout: a ``Presentable`` model.
enum DocumentFormat: String, CaseIterable, Codable, ExpressibleByArgument {
  case newsPost = "news-post"
  case jekyllPost = "jekyll-post"
  case unknown

  /// The model of the format's documents.
  var contentType: any (DigestFormat & Presentable).Type {
    switch self {
    case .newsPost: NewsPost.self
    // A text of no known format is at least the body of a page.
    case .jekyllPost, .unknown: JekyllPost.self
    }
  }
}
