extension DigestDocument {
  /// Fixes what the diagnostics of the source report and offer one fix-it for, until none of them is left.
  ///
  ///     let fixed = try document.applyFixIts { $0.severity >= .warning }
  ///     try document.save(to: url)
  ///
  /// Changes of ``content`` are committed first, and ``source`` is the fixed text after it. A diagnostic that offers
  /// several fix-its is left to its author. Where fixing one diagnostic brings another one to light, that is fixed too;
  /// where the two undo each other, the text stays that has the fewest to fix.
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
    var (document, best, milestone) = (self, (count: pass.found.count, fixedCount: 0), source)
    for number in 1...FixPass.limit where !pass.diagnostics.isEmpty {
      guard let text = try? document.source.applying(pass.edits), text != milestone else { break }
      // A text that comes again is one of the milestones sooner or later (R. P. Brent's way to find a cycle).
      if number & (number - 1) == 0 { milestone = document.source }
      document.setSource(text, contentOf: nil)
      fixed += pass.diagnostics
      pass = document.fixPass(for: context, where: isWanted)
      guard pass.found.count < best.count || pass.isCut else { continue }
      best = (pass.found.count, fixed.count)
      self = document
    }
    return Array(fixed.prefix(best.fixedCount))
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
  let found: [Diagnostic]
  /// Whether the text may have more diagnostics.
  let isCut: Bool

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

  private func touchesAnother(_ edit: SourceEdit) -> Bool {
    let place = place(of: edit)
    return place > 0 && edits[place - 1].range.upperBound >= edit.range.lowerBound
      || place < edits.count && edits[place].range.lowerBound <= edit.range.upperBound
  }

  private func place(of edit: SourceEdit) -> Int {
    edits.firstIndex { $0.range.lowerBound >= edit.range.lowerBound } ?? edits.count
  }
}
