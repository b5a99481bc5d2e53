import Foundation
import NewsDigestKit

/// The page of the documentation about a diagnostic.
struct DiagnosticPage {
  /// The page in Markdown.
  let text: String

  /// The folder of the pages in the checkout that the tool was built from.
  static let folder = URL(filePath: #filePath).appending(path: "../../../../../Documentation.docc/Diagnostics")
    .standardized

  /// The file of a page.
  static func url(of id: DiagnosticID) -> URL { folder.appending(path: "\(id.rawValue).md") }

  /// Reads the page; `nil` where the checkout is gone.
  init?(of id: DiagnosticID) {
    guard let text = try? String(contentsOf: Self.url(of: id), encoding: .utf8) else { return nil }
    self.text = text
  }

  /// The first paragraph of the page: what was found.
  var summary: String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).drop { $0.hasPrefix("#") || $0.isEmpty }
    return lines.prefix { !$0.isEmpty }.joined(separator: " ")
  }
}
