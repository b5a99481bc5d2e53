/// The lines of a text whose chapters are in HTML: what is around them there is no text.
enum ChapterMarkup {
  /// The lines without the tags of blocks around them, and without the lines that are nothing but such tags.
  static func lines(_ lines: [ChapterListLine], in bytes: ByteView) -> [ChapterListLine] {
    var (result, breaks, isSpaced): ([ChapterListLine], ChapterParts.Breaks, Bool) = ([], .init(), false)
    result.reserveCapacity(lines.count)
    for index in lines.indices {
      isSpaced = isSpaced || lines[index].isSpaced
      let isBesidePart = index + 1 < lines.count && lines[index + 1].isPart || (result.last?.isPart ?? false)
      let (parts, rest) = parts(of: lines[index], isBesidePart: isBesidePart, in: bytes)
      for var part in parts {
        breaks.formUnion(part.breaks.before)
        let areTexts = part.isText && result.last?.isText ?? false
        part.isSpaced = isSpaced || breaks.isSpaced(betweenTexts: areTexts)
        (breaks, isSpaced) = (part.breaks.after, false)
        result.append(part)
      }
      breaks.formUnion(rest)
    }
    return result
  }

  /// The parts of a line with the breaks around each, and those of a line without text.
  ///
  /// Lists stay as they are written but for those of chapters.
  private static func parts(
    of line: ChapterListLine, isBesidePart: Bool, in bytes: ByteView
  ) -> (parts: [ChapterListLine], rest: ChapterParts.Breaks) {
    guard !line.isPart, !line.isOpaque, line.isText, ChapterParts.mayPart(line.range, in: bytes) else {
      return ([line], .init())
    }
    let found = ChapterParts(of: line.range, in: bytes)
    guard !found.parts.isEmpty else {
      return (found.after.isList || found.after.isItem) && !isBesidePart ? ([line], .init()) : ([], found.after)
    }
    let all = found.parts.map(\.before) + [found.after]
    guard !all.contains(where: { $0.isItem || $0.isList }) else { return ([line], .init()) }
    var parts: [ChapterListLine] = []
    for part in found.parts {
      // A break of the line alone stays in the text.
      if !parts.isEmpty, !part.before.isBlock {
        parts[parts.count - 1].range = parts[parts.count - 1].range.lowerBound..<part.range.upperBound
        continue
      }
      var text = line
      text.range = part.range
      text.breaks.before = part.before
      parts.append(text)
    }
    parts[parts.count - 1].breaks.after = found.after
    return (parts, .init())
  }
}
