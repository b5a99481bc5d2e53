import OrderedCollections

extension DigestDocument {
  /// Moves the edits of the document to another source, as when its file was changed since it was read.
  ///
  ///     do {
  ///       try document.save(to: url)
  ///     } catch {
  ///       guard case .file(.changedOnDisk) = error else { throw error }
  ///       try document.rebase(onto: SourceText(contentsOf: url))
  ///       try document.save(to: url)
  ///     }
  ///
  /// Afterwards ``source`` is the new source, and ``content`` is that of the new source with the changes of the
  /// document. Changes of different segments, such as two citations, both stay, also where they are on one line; a
  /// change that both made is one. The result is parsed again before it is taken: each of its segments is one of the
  /// document or of the new source.
  ///
  /// - Parameter newSource: The text that takes the place of ``source``. It may be anything; the less it shares with
  ///   the source, the more is a conflict.
  /// - Throws: ``RebaseError``. The document is as before.
  /// - Complexity: At most O(*n* log *n*) in the size of the document and of both sources.
  public mutating func rebase(onto newSource: SourceText) throws(RebaseError) {
    let edited: SourceText
    do { edited = SourceText(trusted: try text()) } catch { throw .unwritableContent(error) }
    guard edited != source else { return setSavedSource(newSource, contentOf: nil) }
    let (base, ours, theirs) = (segmented(source), segmented(edited), segmented(newSource))
    let merge = SegmentMerge(base: base, ours: ours, theirs: theirs)
    guard merge.collisions.isEmpty else {
      throw .conflicts(merge.collisions.map { conflict(of: $0, base, ours, theirs, edited: edited) })
    }
    let merged = SourceText(trusted: merge.pieces.map(\.text.text).joined())
    if let difference = segmented(merged).firstDifference(from: merge.pieces) {
      let collision = merge.collision(at: difference, base, ours, theirs)
      throw .conflicts([conflict(of: collision, base, ours, theirs, edited: edited)])
    }
    setSavedSource(newSource, contentOf: merged == newSource ? nil : merged)
  }

  /// Makes a text that a file has the source.
  private mutating func setSavedSource(_ source: SourceText, contentOf edited: SourceText?) {
    setSource(source, contentOf: edited)
    savedSource = source
  }

  private func segmented(_ source: SourceText) -> SegmentedText {
    SegmentedText(source, segments: writtenGrammar.segments(source, vocabulary))
  }

  private func conflict(
    of collision: SegmentMerge.Collision, _ base: SegmentedText, _ ours: SegmentedText, _ theirs: SegmentedText,
    edited: SourceText
  ) -> RebaseError.Conflict {
    var properties = properties(of: collision.base, in: base, of: source)
    if properties.isEmpty { properties = self.properties(of: collision.ours, in: ours, of: edited) }
    if properties.isEmpty {
      let before = collision.base.lowerBound..<min(collision.base.lowerBound + 1, base.pieces.count)
      properties = self.properties(of: before, in: base, of: source)
    }
    return RebaseError.Conflict(
      properties: properties, range: base.range(of: collision.base), newRange: theirs.range(of: collision.theirs))
  }

  /// The properties of the segments among some pieces of a text, each once.
  private func properties(of pieces: Range<Int>, in text: SegmentedText, of source: SourceText) -> [String] {
    let segments = text.segmentCounts[pieces.lowerBound]..<text.segmentCounts[pieces.upperBound]
    guard !segments.isEmpty else { return [] }
    let names = writtenGrammar.valueProperties(writtenGrammar.content(source, vocabulary))
    return OrderedSet(segments.clamped(to: names.indices).map { names[$0] }).elements
  }
}

extension SegmentedText {
  /// The index among some pieces of the first segment that this text does not have; `nil` where it has them all, and no
  /// others.
  fileprivate func firstDifference(from expected: [Piece]) -> Int? {
    let own = pieces.filter { $0.kind != nil }
    let segments = expected.indices.filter { expected[$0].kind != nil }
    for (piece, index) in zip(own, segments) where piece != expected[index] { return index }
    if own.count == segments.count { return nil }
    return own.count < segments.count ? segments[own.count] : segments.last ?? 0
  }
}

extension SegmentMerge {
  /// The place of a merged piece in the texts.
  fileprivate func collision(
    at index: Int, _ base: SegmentedText, _ ours: SegmentedText, _ theirs: SegmentedText
  ) -> Collision {
    var collision = Collision(base: 0..<0, ours: 0..<0, theirs: 0..<0)
    for origin in origins.prefix(index + 1) {
      switch origin {
      case .base(let index): collision.base = index..<index + 1
      case .ours(let index): collision.ours = index..<index + 1
      case .theirs(let index): collision.theirs = index..<index + 1
      }
    }
    return collision
  }
}
