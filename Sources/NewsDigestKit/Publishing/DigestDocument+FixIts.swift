extension DigestDocument {
  /// Fixes what the diagnostics of the source report and offer one fix-it for, until none of them is left.
  ///
  ///     let fixed = try document.applyFixIts { $0.severity >= .warning }
  ///     try document.save()
  ///
  /// Changes of ``content`` are committed first, and ``source`` is the fixed text after it. A diagnostic that offers
  /// several fix-its is left to its author, and so is what fix-its cannot settle: when fixing makes as many diagnostics
  /// of the same kinds, the document stays as it was before.
  ///
  /// - Parameters:
  ///   - context: How the source is published, for the diagnostics that depend on it.
  ///   - isWanted: Whether a diagnostic is to be fixed; by default, all are.
  /// - Returns: The diagnostics that were fixed. Those that only another fix brought to light come after the others,
  ///   with the places that they had then.
  /// - Throws: ``WritingError``: a property of ``content`` has a value that the format cannot hold.
  /// - Complexity: O(*n*) in the bytes of the source, for each time that fixes bring others to light.
  @discardableResult
  public mutating func applyFixIts(
    for context: PublishingContext? = nil, where isWanted: (Diagnostic) -> Bool = { _ in true }
  ) throws(WritingError) -> [Diagnostic] {
    try commit()
    var fixed: [Diagnostic] = []
    var pass = fixPass(for: context, where: isWanted)
    for _ in 0..<FixPass.limit where !pass.diagnostics.isEmpty {
      guard let text = try? source.applying(pass.edits) else { break }
      var document = self
      document.setSource(text, contentOf: nil)
      let next = document.fixPass(for: context, where: isWanted)
      guard next.isProgress(after: pass) else { break }
      self = document
      fixed += pass.diagnostics
      pass = next
    }
    return fixed
  }

  private func fixPass(for context: PublishingContext?, where isWanted: (Diagnostic) -> Bool) -> FixPass {
    FixPass(context.map(diagnostics(for:)) ?? diagnostics, where: isWanted)
  }
}

/// Fix-its that can be applied to a text at once.
private struct FixPass {
  /// How often a text is fixed. A text of many lines has more diagnostics than are given at once.
  static let limit = 100

  /// The diagnostics that are fixed, each with edits that touch none of another one before it.
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var edits: [SourceEdit] = []
  /// All that could be fixed.
  private let found: [Diagnostic]
  /// Whether the text may have more diagnostics.
  private let isCut: Bool

  init(_ all: [Diagnostic], where isWanted: (Diagnostic) -> Bool) {
    found = all.filter { $0.fixIts.count == 1 && isWanted($0) }
    isCut = all.count >= DiagnosticCollector.limit
    for diagnostic in found {
      let own = diagnostic.fixIts.flatMap(\.edits)
      guard !own.isEmpty, !own.contains(where: touchesAnother) else { continue }
      diagnostics.append(diagnostic)
      for edit in own { edits.insert(edit, at: place(of: edit)) }
    }
  }

  /// Whether fewer diagnostics of the kinds that were fixed before are left, or so many that not all were given.
  func isProgress(after pass: FixPass) -> Bool {
    let kinds = Set(pass.diagnostics.map(\.id))
    return isCut || found.count { kinds.contains($0.id) } < pass.found.count { kinds.contains($0.id) }
  }

  private func touchesAnother(_ edit: SourceEdit) -> Bool {
    let place = place(of: edit)
    return place > 0 && edits[place - 1].range.upperBound >= edit.range.lowerBound
      || place < edits.count && edits[place].range.lowerBound <= edit.range.upperBound
  }

  private func place(of edit: SourceEdit) -> Int {
    edits.firstIndex { $0.range.lowerBound >= edit.range.lowerBound } ?? edits.count
  }
}
