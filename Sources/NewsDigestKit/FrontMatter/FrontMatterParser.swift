/// Parses the front matter at the start of a text, if there is one.
enum FrontMatterParser {
  /// - Parameters:
  ///   - sink: Takes the segments and their diagnostics.
  ///   - isExpected: Whether a text without one is reported.
  /// - Returns: The range of the front matter up to its closing line, without that line's ending, and what is in it;
  ///   `nil` when there is none.
  static func parse(
    _ bytes: ByteView, into sink: inout some SegmentSink, isExpected: Bool = false
  ) -> (range: Range<Int>, block: YAMLBlock)? {
    let start = ByteOrderMark.length(in: bytes)
    guard let fence = FrontMatterFence.find(in: bytes, at: start) else {
      reportAbsence(in: bytes, from: start, to: &sink, isExpected: isExpected)
      return nil
    }
    let notation = fence.notation
    sink.receive(notation.openingKind, in: fence.opening, of: bytes) { $0.notation(notation) }
    let block = YAMLBlock(recovering: fence, in: bytes)
    if let problem = block.problem {
      let text = verbatimText(of: fence, in: bytes)
      sink.receive(.frontMatterVerbatim, in: text, of: bytes) { $0.text(.itself, at: text, as: .lines) }
      sink.report(PendingDiagnostic(problem))
    }
    for item in block.items { receive(item, of: bytes, as: notation, into: &sink) }
    sink.receive(notation.closingKind, in: fence.closing, of: bytes) { $0.notation(notation) }
    if sink.wantsDiagnostics { report(block, of: bytes, as: notation, to: &sink) }
    if let name = notation.foreignName, sink.wantsDiagnostics {
      sink.report(.frontMatterForeign(fence, name, in: bytes))
    }
    return (fence.opening.lowerBound..<fence.closing.upperBound, block)
  }

  /// Reports why there is no front matter.
  private static func reportAbsence(
    in bytes: ByteView, from start: Int, to sink: inout some SegmentSink, isExpected: Bool
  ) {
    guard sink.wantsDiagnostics else { return }
    if let opening = FrontMatterFence.unclosedOpening(in: bytes, at: start) {
      sink.report(.frontMatterUnclosed(opening, in: bytes))
    } else if let misplaced = MisplacedFrontMatter(in: bytes, at: start) {
      sink.report(.frontMatterMisplaced(misplaced))
    } else if isExpected {
      sink.report(.frontMatterMissing(at: start))
    }
  }

  private static func receive(
    _ item: YAMLItem, of bytes: ByteView, as notation: FrontMatterNotation, into sink: inout some SegmentSink
  ) {
    switch item {
    case .comment(let range):
      sink.receive(.frontMatterComment, in: range, of: bytes) {
        $0.text(.itself, YAMLComment.text(range, in: bytes), at: range)
      }
    case .field(let field):
      sink.receive(notation.fieldKind, in: field.range, of: bytes) { $0.field(field, in: bytes, as: notation) }
    }
  }

  /// The text that cannot be parsed: in JSON, without the space and line endings around it.
  private static func verbatimText(of fence: FrontMatterFence, in bytes: ByteView) -> Range<Int> {
    guard fence.notation.isJSON else { return fence.inner.lowerBound..<lastContent(of: fence.inner, in: bytes) }
    let text = bytes.trimmingLeadingWhiteSpace(fence.inner)
    let last = text.last { !bytes[$0].isSpaceOrTab && bytes[$0] != .lineFeed && bytes[$0] != .carriageReturn }
    return text.lowerBound..<(last.map { $0 + 1 } ?? text.lowerBound)
  }

  /// The end of the last line of `range`, without its ending.
  private static func lastContent(of range: Range<Int>, in bytes: ByteView) -> Int {
    var end = range.upperBound
    if end > range.lowerBound, bytes[end - 1] == .lineFeed { end -= 1 }
    while end > range.lowerBound, bytes[end - 1] == .carriageReturn { end -= 1 }
    return end
  }

  private static func report(
    _ block: YAMLBlock, of bytes: ByteView, as notation: FrontMatterNotation, to sink: inout some SegmentSink
  ) {
    let fields = block.fields
    for (field, first) in block.duplicateFields { sink.report(.duplicate(field, of: first, as: notation)) }
    // What follows is what Jekyll and YAML make of values.
    guard notation == .yaml else { return }
    for field in fields where field.key == "date" {
      if field.value.isRefusedAsJekyllDate {
        sink.report(.dateUnreadable(field))
      } else if let date = AmbiguousDate(field) {
        sink.report(.dateAmbiguous(date))
      }
    }
    for fault in block.faults { sink.report(PendingDiagnostic(fault)) }
    for field in fields where !field.isBroken {
      for scalar in RetypedScalar.all(in: field, of: bytes) { sink.report(.valueRetyped(scalar)) }
      FrontMatterTexts.report(field, of: bytes) { sink.report($0) }
    }
  }
}

extension PendingDiagnostic {
  fileprivate static func frontMatterUnclosed(_ opening: Range<Int>, in bytes: ByteView) -> PendingDiagnostic {
    guard bytes[opening.lowerBound] != .ascii("{") else {
      return PendingDiagnostic(id: .frontMatterUnclosed, severity: .error, range: opening, reason: "brace")
    }
    return PendingDiagnostic(
      id: .frontMatterUnclosed, severity: .error, range: opening, reason: "line",
      arguments: ["closing": .text(bytes.string(bytes.trimmingTrailingSpaces(opening)))])
  }

  fileprivate static func frontMatterMissing(at offset: Int) -> PendingDiagnostic {
    PendingDiagnostic(id: .frontMatterMissing, severity: .warning, range: offset..<offset)
  }

  fileprivate init(_ problem: YAMLProblem) {
    let problemArgument = ["problem": LocalizedMessage.Argument.text(problem.name)]
    switch problem.kind {
    case .character, .syntax, .complexKey, .severalDocuments:
      self.init(
        id: .frontMatterInvalid, severity: .error, range: problem.range, reason: "whole", arguments: problemArgument)
    case .notAMapping: self.init(id: .frontMatterNotMapping, severity: .error, range: problem.range)
    case .layout:
      self.init(id: .frontMatterLayout, severity: .error, range: problem.range, arguments: problemArgument)
    case .tooComplex:
      self.init(id: .frontMatterLimit, severity: .error, range: problem.range, arguments: problemArgument)
    }
  }

  fileprivate init(_ fault: YAMLFault) {
    let edits = fault.edits.map {
      SourceEdit(range: $0.range, replacement: String(decoding: $0.replacement, as: UTF8.self))
    }
    self.init(
      id: .frontMatterInvalid, severity: .error, range: fault.problem.range, reason: "field",
      arguments: ["problem": .text(fault.problem.name)],
      fixIts: edits.isEmpty ? [] : [.init(id: fault.fix, edits: edits)])
  }

  fileprivate static func duplicate(
    _ field: YAMLField, of first: YAMLField, as notation: FrontMatterNotation
  ) -> PendingDiagnostic {
    PendingDiagnostic(
      id: .frontMatterDuplicateKey, severity: .warning, range: field.keyRange,
      reason: notation == .yaml ? "yaml" : "other", arguments: ["key": .text(field.key)],
      notes: [(first.keyRange, LocalizedMessage("first-definition"))])
  }

  fileprivate static func dateUnreadable(_ field: YAMLField) -> PendingDiagnostic {
    PendingDiagnostic(id: .frontMatterDateUnreadable, severity: .error, range: field.valueRange)
  }
}
