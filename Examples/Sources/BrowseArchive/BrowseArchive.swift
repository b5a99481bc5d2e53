import ArgumentParser
import Foundation
import NewsDigestKit

/// Lists the digests of a folder, no pages without a day, and shows what its reader asks for.
@main
struct BrowseArchive: AsyncParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Read and search the digests of a folder on a terminal.")
  @Argument(help: "A folder of digests, with all folders in it.", completion: .directory)
  var folder: String

  func run() async throws {
    var digests: [Row] = []
    for try await item in try DigestArchive(folder: URL(filePath: folder)).digests() {
      let digest = try item.result.get()
      guard digest.kind != .unknown, digest.kind != .markdownDigest || digest.date != nil else { continue }
      let parts = [digest.date?.description, "(\(digest.entries.count))", digest.title ?? item.url.lastPathComponent]
      digests.append(Row(title: parts.compactMap(\.self).joined(separator: " "), rows: digest.entries.map(row)))
    }
    var (list, text) = (digests[...], "")
    while let command = ask(text.isEmpty ? overview(of: list) : text), command != "q" {
      text = ""
      if let number = Int(command) {
        text = list.indices ~= number - 1 ? list[number - 1].text : "There is no \(number).\n\n\(overview(of: list))"
        if text.isEmpty { list = list[number - 1].rows[...] }
      } else if command.hasPrefix("/") {
        list = digests.flatMap(\.rows).filter { $0.text.localizedStandardContains(command.dropFirst()) }[...]
      } else {
        list = command.isEmpty && list.count > 20 ? list.dropFirst(20) : digests[...]
      }
    }
  }

  private func ask(_ text: String) -> String? {
    let lines = [""] + text.lines(width: width) + ["", "Number: open  /word: search  Enter: more  b: back  q: quit > "]
    FileHandle.standardOutput.write(Data(lines.joined(separator: "\n").utf8))
    return readLine()
  }

  private func row(of entry: DigestEntry) -> Row {
    let facts = (entry.dates.map(\.description) + entry.tags).joined(separator: ", ")
    let parts = [entry.title, facts, entry.summary ?? ""] + entry.links.map { "\($0.text): \($0.url)" }
    return Row(title: entry.title, text: parts.filter { !$0.isEmpty }.joined(separator: "\n\n"))
  }

  private func overview(of list: ArraySlice<Row>) -> String {
    let lines = zip(list.indices, list.prefix(20)).map { "\($0 + 1). \($1.title)".lines(width: width - 2) }
    return lines.isEmpty ? "Nothing." : lines.map { $0[0] + ($0.count > 1 ? " …" : "") }.joined(separator: "\n")
  }

  private var width: Int {
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }
}

/// A line of a list, and what it opens: further rows, or a text.
private struct Row {
  let title: String
  var text = ""
  var rows: [Row] = []
}

extension String {
  /// The lines that the words fill on a terminal. No character of them can command it.
  fileprivate func lines(width: Int) -> [String] {
    split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).flatMap { line in
      line.split(whereSeparator: \.isWhitespace).reduce(into: [""]) { lines, word in
        let (word, line) = (word.filter { $0 >= " " && !("\u{7F}"..."\u{9F}" ~= $0) }, lines.removeLast())
        lines += line.isEmpty ? [word] : (line + word).columns < width ? ["\(line) \(word)"] : [line, word]
      }
    }
  }

  /// The columns that a terminal gives the text: two for what Unicode's East Asian Width calls wide.
  private var columns: Int {
    let wide: [ClosedRange<Character>] = ["⺀"..."힣", "豈"..."龎", "！"..."｠", "🌀"..."🫸"]
    return count + filter { character in wide.contains { $0.contains(character) } }.count
  }
}
