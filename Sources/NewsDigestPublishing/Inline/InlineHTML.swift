/// Writes inline Markdown as HTML, as cmark does, but nothing that could run in a reader: tags are shown as text, and
/// only links with safe addresses are links.
struct InlineHTML {
  /// The address of the page that relative links belong to.
  let page: Bytes?
  private(set) var output: Bytes = []
  /// Whether each open link is written.
  private var links: [Bool] = []
  /// The pictures that are open, of which only the text counts.
  private var images: [Image] = []

  private struct Image {
    let span: InlineNode.Span
    var text: Bytes = []
  }

  init(page: Bytes?) { self.page = page }

  mutating func append(_ nodes: [InlineNode]) {
    for node in nodes {
      if images.isEmpty { append(node) } else { appendToImage(node) }
    }
  }

  private mutating func append(_ node: InlineNode) {
    switch node {
    case .text(let text): Self.escape(text, to: &output)
    case .code(let code):
      output.append("<code>")
      Self.escape(code, to: &output)
      output.append("</code>")
    case .html(let tag): if node.isBreakTag { output.append("<br />") } else { Self.escape(tag, to: &output) }
    case .softBreak: output.append(.lineFeed)
    case .hardBreak: output.append("<br />\n")
    case .opening(let span): open(span)
    case .closing(let kind): close(kind)
    }
  }

  private mutating func open(_ span: InlineNode.Span) {
    switch span.kind {
    case .emphasis: output.append("<em>")
    case .strong: output.append("<strong>")
    case .image: images.append(Image(span: span))
    case .link:
      let address = safeAddress(span.destination)
      links.append(address != nil)
      guard let address else { return }
      output.append("<a href=\"")
      Self.escapeAddress(address, to: &output)
      appendTitle(span.title)
      output.append("\">")
    }
  }

  private mutating func close(_ kind: InlineNode.Span.Kind) {
    switch kind {
    case .emphasis: output.append("</em>")
    case .strong: output.append("</strong>")
    case .link: if links.popLast() ?? false { output.append("</a>") }
    case .image: break
    }
  }

  private mutating func appendTitle(_ title: Bytes?) {
    guard let title else { return }
    output.append("\" title=\"")
    Self.escape(title, to: &output)
  }

  // MARK: Pictures

  private mutating func appendToImage(_ node: InlineNode) {
    switch node {
    case .opening(let span) where span.kind == .image: images.append(Image(span: span))
    case .closing(.image): closeImage()
    case .text(let text), .code(let text): images[images.count - 1].text += text
    case .softBreak, .hardBreak: images[images.count - 1].text.append(.space)
    case .html, .opening, .closing: break
    }
  }

  private mutating func closeImage() {
    let image = images.removeLast()
    guard images.isEmpty else {
      images[images.count - 1].text += image.text
      return
    }
    guard let address = safeAddress(image.span.destination) else { return Self.escape(image.text, to: &output) }
    output.append("<img src=\"")
    Self.escapeAddress(address, to: &output)
    output.append("\" alt=\"")
    Self.escape(image.text, to: &output)
    appendTitle(image.span.title)
    output.append("\" />")
  }

  // MARK: Texts and addresses

  /// The address of a link as the page has it; `nil` for one that must not be a link.
  private func safeAddress(_ destination: Bytes) -> Bytes? {
    let address = WebAddress.cleaned(destination)
    return WebAddress.isSafe(address) ? WebAddress.encoded(WebAddress.resolved(address, against: page)) : nil
  }

  static func escape(_ text: Bytes, to output: inout Bytes) {
    for byte in text {
      switch byte {
      case .ascii("&"): output.append("&amp;")
      case .ascii("<"): output.append("&lt;")
      case .ascii(">"): output.append("&gt;")
      case .ascii("\""): output.append("&quot;")
      default: output.append(byte)
      }
    }
  }

  private static func escapeAddress(_ address: Bytes, to output: inout Bytes) {
    for byte in address {
      switch byte {
      case .ascii("&"): output.append("&amp;")
      case .ascii("'"): output.append("&#x27;")
      default: output.append(byte)
      }
    }
  }
}
