#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#endif

/// Writes texts to their files together: all of them, or none.
///
/// First a journal says which files there are. Each new text and each old one is written beside its file, then the
/// journal says so, and the new texts take the places of the files. From then on, what the journal knows is enough to
/// finish the save, or to undo it. Whatever fails before, or while this process goes on, is undone at once.
struct FileTransaction: ~Copyable {
  /// A file that gets a new text.
  struct Change {
    let text: SourceText
    let url: URL
    /// What must be there.
    let old: Replaceable
  }

  /// A change that can be made.
  private struct PlannedChange {
    /// Which of the changes it is.
    let index: Int
    let url: URL
    let file: FileJournal.File
    let (old, new): (SourceText?, SourceText)
  }

  /// The folder that all files must be in, with a slash at the end and without links.
  private let folder: String
  private let options: SavingOptions
  /// Is called before each step that changes something on the disk.
  private let willStep: () throws(POSIXError) -> Void
  /// Keeps others from the journal.
  private let lock: TemporaryFile

  private static let lockName = ".newsdigestkit-lock"

  /// Waits until nobody else saves files together in the folder.
  init(
    in folder: URL, _ options: SavingOptions, willStep: @escaping () throws(POSIXError) -> Void = {}
  ) throws(FileError) {
    guard folder.isFileURL else {
      throw .unwritable(path: folder.path, reason: CocoaError(.fileWriteUnsupportedScheme))
    }
    let path: String
    do { path = try Self.pathWithoutLinks(to: folder.path) } catch {
      throw .unwritable(path: folder.path, reason: error)
    }
    self.init(inFolder: path, lock: try Self.lock(inFolder: path, options), options, willStep)
  }

  private init(
    inFolder path: String, lock: consuming TemporaryFile, _ options: SavingOptions,
    _ willStep: @escaping () throws(POSIXError) -> Void
  ) {
    self.folder = path
    self.lock = lock
    self.options = options
    self.willStep = willStep
  }

  private static func lock(inFolder folder: String, _ options: SavingOptions) throws(FileError) -> TemporaryFile {
    do {
      return try TemporaryFile(inFolder: folder, named: lockName, waitingTime: options.waitingTime)
    } catch {
      throw FileReplacement.fileError(error, at: URL(filePath: folder))
    }
  }

  /// The path of a folder without links, with a slash at the end.
  private static func pathWithoutLinks(to folder: String) throws(POSIXError) -> String {
    guard let resolved = realpath(folder.isEmpty ? "." : folder, nil) else { throw .current }
    defer { free(resolved) }
    let path = String(cString: resolved)
    return path.utf8.last == .slash ? path : path + "/"
  }
}

// MARK: - Saving

extension FileTransaction {
  /// Saves all changes, or none.
  ///
  /// - Returns: Why none was saved: the changes that could not be, by their indices. Empty if all were.
  /// - Throws: What is in the way of the journal; ``FileError/interrupted(path:)`` where there is one, or when this
  ///   save could neither be finished nor undone.
  func save(_ changes: [Change]) throws(FileError) -> [Int: FileError] {
    try removeNeedlessJournal()
    var failures: [Int: FileError] = [:]
    let plan = self.plan(changes, &failures)
    guard failures.isEmpty, !plan.isEmpty else { return failures }
    var journal = FileJournal(of: plan.map(\.file), in: folder)
    do {
      try willStep()
      try journal.write(durability: options.durability)
      failures = stage(plan, in: journal)
      if failures.isEmpty {
        try willStep()
        try journal.enter(.saving, durability: options.durability)
      }
    } catch {
      try? abandon(journal)
      throw .unwritable(path: journal.path, reason: error)
    }
    guard failures.isEmpty else {
      try? remove(journal)
      return failures
    }
    let moves = move(plan.indices, of: journal, to: .new, isStoppedByFailure: true)
    if !moves.failures.isEmpty, !move(moves.done, of: journal, to: .old).failures.isEmpty {
      throw .interrupted(path: journal.path)
    }
    try finish(&journal)
    return moves.failures.reduce(into: [:]) { $0[plan[$1.key].index] = $1.value }
  }

  /// Why changes cannot be made, as far as that can be seen without making them.
  func failures(of changes: [Change]) -> [Int: FileError] {
    var failures: [Int: FileError] = [:]
    _ = plan(changes, &failures)
    return failures
  }

  /// Looks whether each change can be made, and leaves out those that change nothing.
  private func plan(_ changes: [Change], _ failures: inout [Int: FileError]) -> [PlannedChange] {
    var planned: [ExactText: PlannedChange] = [:]
    for (index, change) in changes.enumerated() {
      do throws(FileError) {
        guard let next = try plan(change, index) else { continue }
        if let other = planned.updateValue(next, forKey: ExactText(next.file.path)), other.new != next.new {
          throw .changedOnDisk(path: change.url.path)
        }
      } catch {
        failures[index] = error
      }
    }
    // Files in one folder are neighbours.
    return planned.values.map { (folder: FileReplacement.folder(of: $0.file.path), change: $0) }
      .sorted {
        $0.folder.hasSameBytes(as: $1.folder)
          ? $0.change.file.path.utf8.lexicographicallyPrecedes($1.change.file.path.utf8)
          : $0.folder.utf8.lexicographicallyPrecedes($1.folder.utf8)
      }
      .map(\.change)
  }

  /// A change that can be made; `nil` if the file has the text already.
  private func plan(_ change: Change, _ index: Int) throws(FileError) -> PlannedChange? {
    let replacement = try FileReplacement(with: change.text, at: change.url, options)
    let path = try pathInFolder(of: replacement)
    var old: SourceText?
    if let status = FileStatus(path: replacement.path) {
      try replacement.expect(change.old, in: status)
      guard status.nameCount == 1 else { throw .hasOtherNames(path: change.url.path) }
      if case .text(let text) = change.old { old = text }
    }
    guard old != change.text else { return nil }
    let file = FileJournal.File(
      path: path, old: old.map(FileFingerprint.init), new: FileFingerprint(change.text))
    return PlannedChange(index: index, url: change.url, file: file, old: old, new: change.text)
  }

  /// The path of a file below the folder.
  private func pathInFolder(of replacement: FileReplacement) throws(FileError) -> String {
    let parent = FileReplacement.folder(of: replacement.path)
    let path: String
    do {
      path = try Self.pathWithoutLinks(to: parent) + replacement.path.utf8.dropFirst(parent.utf8.count).text
    } catch {
      throw .unwritable(path: replacement.url.path, reason: error)
    }
    guard path.utf8.starts(with: folder.utf8) else { throw .outsideFolder(path: replacement.url.path) }
    return path.utf8.dropFirst(folder.utf8.count).text
  }

  /// Writes the new texts and the old ones beside their files.
  private func stage(_ plan: [PlannedChange], in journal: FileJournal) -> [Int: FileError] {
    var failures: [Int: FileError] = [:]
    for (number, change) in plan.enumerated() {
      do {
        let original = change.old == nil ? nil : journal.path(of: number)
        try stage(change.new, at: journal.newPath(of: number), like: original)
        if let old = change.old { try stage(old, at: journal.oldPath(of: number), like: original) }
        if isLastInFolder(number, of: journal) { try sync(folderOfFile(number, in: journal)) }
      } catch {
        failures[change.index] = FileReplacement.fileError(error, at: change.url)
      }
    }
    return failures
  }

  private func stage(_ text: SourceText, at path: String, like original: String?) throws(POSIXError) {
    try willStep()
    try TemporaryFile.write(text, toNewFileAt: path, like: original, durability: options.durability)
  }

  private func folderOfFile(_ number: Int, in journal: FileJournal) -> String {
    FileReplacement.folder(of: journal.path(of: number))
  }

  /// Whether the next file is in another folder.
  private func isLastInFolder(_ number: Int, of journal: FileJournal) -> Bool {
    guard number + 1 < journal.files.count else { return true }
    return !folderOfFile(number, in: journal).hasSameBytes(as: folderOfFile(number + 1, in: journal))
  }

  private func sync(_ folder: String) throws(POSIXError) {
    if options.durability == .full { try TemporaryFile.syncFolder(folder) }
  }
}

// MARK: - Moving

extension FileTransaction {
  private enum Version {
    case old, new
  }

  /// What came of moving texts to the places of files, by the numbers of the files.
  private struct Moves {
    var done: [Int] = []
    var failures: [Int: FileError] = [:]
  }

  /// Gives files of a journal one version of their texts.
  private func move(
    _ numbers: some Collection<Int>, of journal: FileJournal, to version: Version, isStoppedByFailure: Bool = false
  ) -> Moves {
    var moves = Moves()
    var rest = Array(numbers)[...]
    while let first = rest.first, !isStoppedByFailure || moves.failures.isEmpty {
      let folder = folderOfFile(first, in: journal)
      let end = rest.firstIndex { !folderOfFile($0, in: journal).hasSameBytes(as: folder) } ?? rest.endIndex
      do {
        try expectWithoutLinks(folder)
        // No other save in the folder is under way meanwhile.
        let lock = try TemporaryFile(inFolder: folder, waitingTime: options.waitingTime)
        for number in rest[..<end] where !isStoppedByFailure || moves.failures.isEmpty {
          move(number, of: journal, to: version, &moves)
        }
        try sync(folder)
        _ = consume lock
      } catch {
        moves.failures[first] = FileReplacement.fileError(error, at: URL(filePath: journal.path(of: first)))
      }
      rest = rest[end...]
    }
    return moves
  }

  private func move(_ number: Int, of journal: FileJournal, to version: Version, _ moves: inout Moves) {
    do {
      try move(number, of: journal, to: version)
      moves.done.append(number)
    } catch {
      moves.failures[number] = FileReplacement.fileError(error, at: URL(filePath: journal.path(of: number)))
    }
  }

  /// Gives a file the text, unless it has it.
  private func move(_ number: Int, of journal: FileJournal, to version: Version) throws(any Error) {
    let (file, path) = (journal.files[number], journal.path(of: number))
    let found = try FileFingerprint(ofFileAt: path, expecting: [file.old, file.new].compactMap(\.self))
    let (wanted, other) = version == .new ? (file.new, file.old) : (file.old, file.new)
    guard found != wanted else { return }
    guard found == other else { throw FileError.changedOnDisk(path: path) }
    try willStep()
    let source = version == .new ? journal.newPath(of: number) : journal.oldPath(of: number)
    switch (wanted, other) {
    case (nil, _): try TemporaryFile.remove(path)
    case (_, nil): try TemporaryFile.move(source, toNew: path)
    default: try move(source, to: path, by: journal.linkPath(of: number))
    }
  }

  /// Moves a text to the place of a file, and keeps it where it is too: the next recovery may go the other way. Where
  /// the file system has no hard links, it does not stay.
  private func move(_ source: String, to path: String, by linkPath: String) throws(POSIXError) {
    // Where it did not stay, it may have been on its way when the process stopped.
    if FileStatus(path: source, followingLink: false) != nil {
      try TemporaryFile.remove(linkPath)
      try TemporaryFile.move(source, toNew: linkPath)
    }
    try willStep()
    try TemporaryFile.move(linkPath, to: path)
  }

  /// Checks that a folder is in the one of the journal: whoever made the journal may have written anything into it.
  private func expectWithoutLinks(_ folder: String) throws(any Error) {
    let path = try Self.pathWithoutLinks(to: folder)
    guard path.utf8.elementsEqual(folder.utf8), path.utf8.starts(with: self.folder.utf8) else {
      throw FileError.outsideFolder(path: folder)
    }
  }
}

// MARK: - The end

extension FileTransaction {
  /// Finishes or undoes the save of the folder's journal, or forgets it.
  ///
  /// - Returns: What could not be done. Then the journal stays.
  func recover(_ recovery: FileRecovery) throws(FileError) -> [FileError] {
    guard var journal = try FileJournal(inFolder: folder) else { return [] }
    if journal.state == .saving {
      if recovery != .discard {
        let version: Version = recovery == .finish ? .new : .old
        let failures = move(journal.files.indices, of: journal, to: version).failures
        guard failures.isEmpty else { return failures.sorted { $0.key < $1.key }.map(\.value) }
      }
      try finish(&journal)
    } else {
      do { try remove(journal) } catch { throw .unwritable(path: journal.path, reason: error) }
    }
    return []
  }

  /// Removes a journal of which all files have their old texts, or all their new ones.
  private func removeNeedlessJournal() throws(FileError) {
    guard let journal = try FileJournal(inFolder: folder) else { return }
    guard journal.state != .saving else { throw .interrupted(path: journal.path) }
    do { try remove(journal) } catch { throw .unwritable(path: journal.path, reason: error) }
  }

  /// Says that all is done, and removes what is left over.
  private func finish(_ journal: inout FileJournal) throws(FileError) {
    do {
      try willStep()
      try journal.enter(.finished, durability: options.durability)
    } catch {
      throw .interrupted(path: journal.path)
    }
    // What stays is removed by the next save.
    try? remove(journal)
  }

  /// Removes a journal before whose save any file has changed.
  private func abandon(_ journal: FileJournal) throws(POSIXError) {
    var journal = journal
    try willStep()
    try? journal.enter(.preparing, durability: options.durability)
    try remove(journal)
  }

  /// Removes the texts beside their files, then the journal.
  private func remove(_ journal: FileJournal) throws(POSIXError) {
    for number in journal.files.indices {
      // A folder that is gone has nothing to remove, and one that is elsewhere has nothing of the journal's.
      do { try expectWithoutLinks(folderOfFile(number, in: journal)) } catch { continue }
      for path in journal.paths(of: number) where FileStatus(path: path, followingLink: false) != nil {
        try willStep()
        try TemporaryFile.remove(path)
      }
    }
    try willStep()
    try TemporaryFile.remove(journal.path)
  }
}

extension Substring.UTF8View {
  fileprivate var text: String { String(Substring(self)) }
}
