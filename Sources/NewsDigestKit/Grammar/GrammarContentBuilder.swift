/// Makes a document of the segments of a stated format.
struct GrammarContentBuilder<Content: DigestFormat>: ContentBuilder {
  private let statement: GrammarStatement
  private var cursor: GrammarCursor
  /// The builders of the parts of the cursor, with their levels.
  private var parts: [(level: Int, builder: any PartBuilder)]
  /// The list of the last texts, which the innermost part has not got yet: its line, and its element there.
  private var list: (line: Int, element: Int)?
  private var texts: [String] = []
  private var frontMatter = FrontMatterBuilder()

  init(_ statement: GrammarStatement) {
    self.statement = statement
    cursor = GrammarCursor(statement.table)
    parts = [(0, statement.levels[0].makeBuilder())]
  }

  mutating func receive(_ segment: borrowing Segment) {
    if let line = segment.kind.statedLine {
      if let list, list.line == line { return append(segment) }
      receive(segment, as: line)
    } else if !frontMatter.receive(segment) {
      finishList()
      let depth = segment.kind.isListItem ? segment.number(.depth) : nil
      guard let place = cursor.advance(toBlockOfDepth: depth) else { return }
      close(to: cursor.frames.count)
      parts[parts.count - 1].builder.receiveBlock(segment, as: place.element)
    }
  }

  private mutating func append(_ text: borrowing Segment) {
    for index in text.indices { texts.append(text.text(of: text[index]) ?? "") }
  }

  /// Gives the last texts to their part.
  private mutating func finishList() {
    guard let list else { return }
    self.list = nil
    parts[parts.count - 1].builder.receive(texts.takeAll(), as: list.element)
  }

  private mutating func receive(_ segment: borrowing Segment, as line: Int) {
    finishList()
    guard let count = cursor.advance(toLine: line) else { return }
    let place = statement.table.lines[line].place
    if statement.table.isHead(line) {
      close(to: count - 1)
      parts.append((place.level, statement.levels[place.level].makeBuilder()))
    } else {
      close(to: count)
    }
    if statement.table.lines[line].isList {
      list = (line, place.element)
      append(segment)
    } else {
      parts[parts.count - 1].builder.receive(segment, as: place.element)
    }
  }

  /// Finishes the parts after some.
  private mutating func close(to count: Int) {
    while parts.count > count {
      let (level, builder) = parts.removeLast()
      guard let place = statement.table.levels[level].parent else { return }
      parts[parts.count - 1].builder.append(builder.finish(), ofLevel: level, as: place.element)
    }
  }

  mutating func finish() -> Content {
    finishList()
    close(to: 1)
    parts[0].builder.setFrontMatter(frontMatter.frontMatter)
    return parts[0].builder.finish() as? Content ?? Content()
  }
}
