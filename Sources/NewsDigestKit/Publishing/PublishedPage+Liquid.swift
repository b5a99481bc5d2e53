extension PublishedPage {
  /// Whether there are braces that Jekyll treats as Liquid although the author did not mean it.
  ///
  /// The name shows what is meant: Jekyll's own values and tags, and values that the page sets, are not reported. A tag
  /// that a plugin may define is reported once.
  func inspectLiquid(report: (PendingDiagnostic) -> Void) {
    let tokens = liquidTokens
    var names = Self.values
    var unknownTags = placesOfUnknownTags(in: tokens)
    for token in tokens {
      switch token.kind {
      case .unclosed: report(.liquidUnclosed(token.range))
      case .value(let name):
        if !isMeant(name, among: names) { report(.liquidValueUnknown(name, token.range)) }
      case .tag(let name):
        if !Self.tags.contains(name), let places = unknownTags.removeValue(forKey: blockName(of: name)) {
          report(.liquidTagUnknown(name, places))
        }
        names.formUnion(namesSet(by: name, token.range))
      }
    }
  }

  /// The braces that Jekyll gives to Liquid, before kramdown sees the page.
  var liquidTokens: [LiquidScanner.Token] {
    guard frontMatter != nil, fields.last(where: { $0.key == "render_with_liquid" })?.value != .bool(false) else {
      return []
    }
    var tokens: [LiquidScanner.Token] = []
    var scanner = LiquidScanner(bytes, in: body)
    while let token = scanner.next() { tokens.append(token) }
    return tokens
  }

  /// The places of unknown tags, by the names of their blocks.
  private func placesOfUnknownTags(in tokens: [LiquidScanner.Token]) -> [Substring: [Range<Int>]] {
    var places: [Substring: [Range<Int>]] = [:]
    for token in tokens {
      guard case .tag(let name) = token.kind, !Self.tags.contains(name) else { continue }
      places[blockName(of: name), default: []].append(token.range)
    }
    return places
  }

  /// The name of a tag, without the `end` of one that closes a block.
  private func blockName(of tag: String) -> Substring {
    tag.utf8.starts(with: "end".utf8) ? Substring(tag.utf8.dropFirst(3)) : tag[...]
  }

  /// Whether a value has a name that is known, or is a number or a text.
  private func isMeant(_ name: String, among names: Set<String>) -> Bool {
    guard let first = name.utf8.first else { return false }
    return first.isASCIIDigit || first == .ascii("\"") || first == .ascii("'") || names.contains(name)
  }

  /// The names that a tag assigns: the word after its own.
  private func namesSet(by tag: String, _ range: Range<Int>) -> Set<String> {
    guard ["assign", "capture", "for", "tablerow", "increment", "decrement"].contains(tag) else { return [] }
    let words = bytes.bytes(range).split { $0 == .space || $0 == .tab || $0 == .lineFeed || $0 == .ascii("=") }
    guard let index = words.firstIndex(where: { $0.elementsEqual(tag.utf8) }), index + 1 < words.count else {
      return []
    }
    return [String(decoding: words[index + 1], as: UTF8.self)]
  }

  /// The values that Jekyll gives to pages.
  private static let values: Set<String> = [
    "site", "page", "layout", "content", "paginator", "include", "jekyll", "theme", "post", "forloop",
    "tablerowloop", "true", "false",
  ]

  /// The tags of Liquid and Jekyll, and of the plugins that GitHub Pages has.
  private static let tags: Set<String> = {
    let blocks = [
      "if", "unless", "case", "for", "tablerow", "capture", "comment", "raw", "highlight", "ifchanged", "form",
    ]
    return Set(blocks + blocks.map { "end" + $0 }).union([
      "assign", "break", "continue", "cycle", "decrement", "echo", "else", "elsif", "feed_meta", "gist",
      "github_edit_link", "include", "include_cached", "include_relative", "increment", "liquid", "link", "avatar",
      "octicon", "post_url", "render", "seo", "when",
    ])
  }()
}

extension PendingDiagnostic {
  fileprivate static func liquidUnclosed(_ range: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(id: .liquidUnclosed, severity: .error, range: range, fixIts: [.showBraces([range])])
  }

  fileprivate static func liquidValueUnknown(_ name: String, _ range: Range<Int>) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .liquidInText, severity: .warning, range: range, reason: name.isEmpty ? "nameless-value" : "value",
      arguments: name.isEmpty ? [:] : ["name": .text(name)],
      fixIts: [.showBraces([range])])
  }

  /// - Parameter places: The tag, and the one that closes its block; not empty.
  fileprivate static func liquidTagUnknown(_ name: String, _ places: [Range<Int>]) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .liquidInText, severity: .remark, range: places[0], reason: "tag", arguments: ["name": .text(name)],
      fixIts: [.showBraces(places)])
  }
}

extension Diagnostic.FixIt {
  fileprivate static func showBraces(_ ranges: [Range<Int>]) -> Diagnostic.FixIt {
    Diagnostic.FixIt(
      id: "show-braces",
      edits: ranges.flatMap { range in
        [
          SourceEdit(range: range.lowerBound..<range.lowerBound, replacement: "{% raw %}"),
          SourceEdit(range: range.upperBound..<range.upperBound, replacement: "{% endraw %}"),
        ]
      })
  }
}
