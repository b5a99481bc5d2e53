import NewsDigestKit

extension JekyllPost: Presentable {
  var extent: String {
    let fields = frontMatter.map { $0.fields.count.counting("field") } ?? "no front matter".localized
    return "{fields}, a body of {lines} and {bytes}".localized([
      "fields": fields, "lines": lineCount.counting("line"), "bytes": body.utf8.count.counting("byte"),
    ])
  }

  func present(on page: inout Page) {
    frontMatter?.presentTable(on: &page)
    page.addBlankLine()
    presentOpening(on: &page)
  }

  /// Adds the first lines of the body that say something.
  private func presentOpening(on page: inout Page) {
    let lines = body.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
    for line in lines.prefix(Self.openingLength) { page.add(StyledText(String(line))) }
    if lines.count > Self.openingLength { page.add(StyledText("…", .faint)) }
  }

  private static let openingLength = 3

  /// The lines of the body, the last one counting also without a line break.
  private var lineCount: Int {
    let breaks = body.utf8.count { $0 == UInt8(ascii: "\n") }
    return body.isEmpty || body.utf8.last == UInt8(ascii: "\n") ? breaks : breaks + 1
  }
}
