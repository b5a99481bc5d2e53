import Foundation
import Testing

@testable import NewsDigestKit

@Suite("Texts that are saved together")
struct FileTransactionTests {
  /// A process that stops: from a step on, nothing that it does reaches the disk.
  private final class Process {
    private let limit: Int
    private let staysStopped: Bool
    private(set) var stepCount = 0

    /// - Parameters:
    ///   - limit: How many steps are done.
    ///   - staysStopped: Whether the steps after the next one fail too, as those of a process that has ended.
    init(after limit: Int = .max, staysStopped: Bool = true) { (self.limit, self.staysStopped) = (limit, staysStopped) }

    func step() throws(POSIXError) {
      stepCount += 1
      if staysStopped ? stepCount > limit : stepCount == limit + 1 { throw POSIXError(.EIO) }
    }
  }

  /// Files in three folders, one of them new.
  private struct Trial {
    static let old = ["a.md": "가\n", "b/c.md": "나\n", "b/d.md": "다\n"]
    static let new = ["a.md": "하나\n", "b/c.md": "둘\n", "b/d.md": "다\n", "e/f.md": "넷\n", "g.md": "다섯\n"]
    let folder: ArchiveFolder

    init() throws {
      folder = try ArchiveFolder()
      for (name, text) in Self.old { try folder.add(text.utf8, as: name) }
      try FileManager.default.createDirectory(at: folder.place("e"), withIntermediateDirectories: true)
    }

    var changes: [FileTransaction.Change] {
      get throws {
        try Self.new.sorted { $0.key < $1.key }.map { name, text in
          FileTransaction.Change(
            text: try SourceText(text), url: folder.place(name),
            old: try Self.old[name].map { .text(try SourceText($0)) } ?? .nothing)
        }
      }
    }

    func save(_ process: Process = Process()) throws -> [Int: FileError] {
      try FileTransaction(in: folder.url, SavingOptions(durability: .none), willStep: process.step).save(changes)
    }

    func recover(_ recovery: FileRecovery, _ process: Process = Process()) throws -> [FileError] {
      try FileTransaction(in: folder.url, SavingOptions(durability: .none), willStep: process.step).recover(recovery)
    }

    /// The texts of all files, also of hidden ones.
    var texts: [String: String] {
      get throws {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path)
        return try names.reduce(into: [:]) { texts, name in
          guard FileStatus(path: folder.place(name).path, followingLink: false)?.kind == .file else { return }
          texts[name] = String(decoding: try Data(contentsOf: folder.place(name)), as: UTF8.self)
        }
      }
    }
  }

  private func withTrial<Result>(_ body: (Trial) throws -> Result) throws -> Result {
    let trial = try Trial()
    defer { trial.folder.remove() }
    return try body(trial)
  }

  /// Calls `body` with a trial that was interrupted before each of its steps in turn.
  private func afterEachInterruption(_ body: (Trial, _ step: Int) throws -> Void) throws {
    var (step, isInterrupted) = (0, true)
    while isInterrupted {
      try withTrial { trial in
        let process = Process(after: step)
        let failures = try? trial.save(process)
        isInterrupted = process.stepCount > step
        // What fails after all is saved is only the removal of what is left over.
        #expect(isInterrupted || failures?.isEmpty == true)
        if isInterrupted { try body(trial, step) }
      }
      step += 1
    }
    // The journal, seven texts, the state, four files, the state again, and what is removed.
    #expect(step > 15)
  }

  private func isJournaled(_ trial: Trial) throws -> Bool {
    try FileJournal(inFolder: trial.folder.url.resolvingSymlinksInPath().path + "/")?.state == .saving
  }

  // MARK: Without interruption

  @Test("All files get their new texts, and nothing else is left", arguments: SavingOptions.Durability.allCases)
  func save(durability: SavingOptions.Durability) throws {
    try withTrial { trial in
      let number = FileStatus(path: trial.folder.place("b/d.md").path)?.id
      let transaction = try FileTransaction(in: trial.folder.url, SavingOptions(durability: durability))
      #expect(try transaction.save(trial.changes).isEmpty)
      #expect(try trial.texts.filter { !$0.key.hasSuffix("-lock") } == Trial.new)
      // A file with the same text is left alone.
      #expect(FileStatus(path: trial.folder.place("b/d.md").path)?.id == number)
      _ = consume transaction
      #expect(try trial.texts == Trial.new)
      for name in Trial.new.keys { #expect(FileStatus(path: trial.folder.place(name).path)?.nameCount == 1) }
    }
  }

  // MARK: Interruptions

  @Test("A save that stops before any step is finished or undone", arguments: FileRecovery.allCases)
  func interruption(recovery: FileRecovery) throws {
    var states: Set<Bool> = []
    try afterEachInterruption { trial, step in
      let isJournaled = try isJournaled(trial)
      states.insert(isJournaled)
      let before = try trial.texts.filter { Trial.new[$0.key] != nil }
      #expect(try trial.recover(recovery).isEmpty)
      let texts = try trial.texts
      switch (isJournaled, recovery) {
      case (false, _), (true, .discard): #expect(texts == before, "step \(step)")
      case (true, .finish): #expect(texts == Trial.new, "step \(step)")
      case (true, .undo): #expect(texts == Trial.old, "step \(step)")
      }
      // Without a journal, nothing or all of it has happened.
      #expect(isJournaled || texts == Trial.old || texts == Trial.new, "step \(step)")
      #expect(try trial.recover(recovery).isEmpty)
      #expect(try trial.texts == texts)
    }
    #expect(states == [true, false])
  }

  @Test("A recovery that stops before any step is finished by the next one, whichever way")
  func interruptedRecovery() throws {
    let ways: [FileRecovery] = [.finish, .undo]
    let stops = TestSelection.some(of: Array(0..<20))
    var count = 0
    for (first, second) in ways.flatMap({ first in ways.map { (first, $0) } }) {
      for (step, stop) in (0..<20).flatMap({ step in stops.map { (step, $0) } }) {
        try withTrial { trial in
          _ = try? trial.save(Process(after: step))
          guard try isJournaled(trial) else { return }
          count += 1
          _ = try? trial.recover(first, Process(after: stop))
          let expected = try isJournaled(trial) ? second : first
          #expect(try trial.recover(second).isEmpty, "\(first), \(second), step \(step), stop \(stop)")
          #expect(try trial.texts == (expected == .finish ? Trial.new : Trial.old), "step \(step), stop \(stop)")
        }
      }
    }
    // At least four steps leave a journal.
    #expect(count >= 4 * stops.count * 4)
  }

  @Test("A save that was interrupted while files changed is in the way of the next one; another is not")
  func nextSave() throws {
    try afterEachInterruption { trial, step in
      let before = try trial.texts
      guard try isJournaled(trial) else {
        // All is as if the save had not begun, or had ended.
        let isSaved = before["g.md"] != nil
        #expect(try trial.save().isEmpty != isSaved)
        #expect(try trial.texts == Trial.new, "step \(step)")
        return
      }
      let error = #expect(throws: FileError.self) { try trial.save() }
      guard case .interrupted(let path)? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      #expect(path.hasSuffix("/" + FileJournal.name))
      #expect(try trial.texts == before)
    }
  }

  @Test("A step that fails is undone, and no file is left that another save does not remove")
  func failure() throws {
    var (step, isReached) = (0, true)
    while isReached {
      try withTrial { trial in
        let process = Process(after: step, staysStopped: false)
        let failures = try? trial.save(process)
        isReached = process.stepCount > step
        let isSaved = failures?.isEmpty == true
        let wasJournaled = try isJournaled(trial)
        #expect(!wasJournaled || failures == nil)
        if wasJournaled { #expect(try trial.recover(.undo).isEmpty) }
        #expect(try trial.texts.filter { !$0.key.contains(".newsdigestkit") } == (isSaved ? Trial.new : Trial.old))
        #expect(try trial.recover(.finish).isEmpty)
        #expect(try trial.texts == (isSaved ? Trial.new : Trial.old), "step \(step)")
      }
      step += 1
    }
    #expect(step > 15)
  }

  // MARK: Files that cannot be saved

  @Test("A file that was changed is in the list, and no file is written")
  func changedFile() throws {
    try withTrial { trial in
      try trial.folder.add("남의 글\n".utf8, as: "b/c.md")
      try trial.folder.add("남의 글\n".utf8, as: "g.md")
      let failures = try trial.save()
      #expect(failures.keys.sorted() == [1, 4])
      guard case .changedOnDisk(trial.folder.place("b/c.md").path)? = failures[1],
        case .alreadyExists(trial.folder.place("g.md").path)? = failures[4]
      else {
        Issue.record("\(failures)")
        return
      }
      let expected = Trial.old.merging(["b/c.md": "남의 글\n", "g.md": "남의 글\n"]) { $1 }
      #expect(try trial.texts == expected)
    }
  }

  @Test("A file that is changed while others get their texts: all get their old ones")
  func changedMeanwhile() throws {
    try withTrial { trial in
      // The state is about to change: all texts are written.
      let transaction = try FileTransaction(in: trial.folder.url, SavingOptions(durability: .none)) {
        () throws(POSIXError) in
        let isStaged = (try? trial.texts.keys.count { $0.hasSuffix("-new") }) == 4
        if isStaged { try? trial.folder.add("남의 글\n".utf8, as: "g.md") }
      }
      let failures = try transaction.save(trial.changes)
      #expect(failures.keys.sorted() == [4])
      _ = consume transaction
      #expect(try trial.texts == Trial.old.merging(["g.md": "남의 글\n"]) { $1 })
    }
  }

  @Test("A file that others changed after an interruption stays, and so does the journal until it is discarded")
  func changedAfterInterruption() throws {
    for recovery in [FileRecovery.finish, .undo] {
      try afterEachInterruption { trial, step in
        guard try isJournaled(trial) else { return }
        try trial.folder.add("남의 글\n".utf8, as: "b/c.md")
        let failures = try trial.recover(recovery)
        #expect(failures.count == 1)
        #expect(try trial.texts["b/c.md"] == "남의 글\n")
        #expect(try trial.texts["a.md"] == (recovery == .finish ? Trial.new : Trial.old)["a.md"])
        #expect(throws: FileError.self) { try trial.save() }
        #expect(try trial.recover(.discard).isEmpty)
        let expected = (recovery == .finish ? Trial.new : Trial.old).merging(["b/c.md": "남의 글\n"]) { $1 }
        #expect(try trial.texts == expected, "step \(step)")
      }
    }
  }

  @Test("Links are followed within the folder, and not out of it; two places of a file have one text")
  func links() throws {
    try withTrial { trial in
      let other = try Trial()
      defer { other.folder.remove() }
      try trial.folder.addLink("link.md", to: "b/c.md")
      try trial.folder.addLink("out.md", to: other.folder.place("a.md").path)
      try trial.folder.addLink("out", to: other.folder.url.path)
      let old = try SourceText("나\n")
      func save(_ names: [(String, String)]) throws -> [Int: FileError] {
        let changes = try names.map { name, text in
          FileTransaction.Change(text: try SourceText(text), url: trial.folder.place(name), old: .text(old))
        }
        return try FileTransaction(in: trial.folder.url, SavingOptions(durability: .none)).save(changes)
      }
      #expect(try save([("out.md", "둘"), ("out/a.md", "둘"), ("b/../../a.md", "둘")]).count == 3)
      #expect(try save([("link.md", "둘"), ("b/c.md", "셋")]).keys.sorted() == [1])
      #expect(try trial.texts == Trial.old)
      #expect(try save([("link.md", "둘"), ("b/c.md", "둘")]).isEmpty)
      #expect(try trial.texts == Trial.old.merging(["b/c.md": "둘"]) { $1 })
      #expect(try other.texts == Trial.old)
    }
  }

  @Test("Names that differ in their normalisation are two files")
  func normalisation() throws {
    try withTrial { trial in
      let names = ["글.md".precomposedStringWithCanonicalMapping, "글.md".decomposedStringWithCanonicalMapping]
      let changes = try names.enumerated().map { index, name in
        FileTransaction.Change(text: try SourceText("\(index)"), url: trial.folder.place(name), old: .nothing)
      }
      #expect(try FileTransaction(in: trial.folder.url, SavingOptions()).save(changes).isEmpty)
      let saved = try FolderEntry.all(in: trial.folder.url.path).map(\.name)
      #expect(names.allSatisfy { saved.contains(Array($0.utf8)) })
    }
  }

  @Test("A file with other names is refused, whatever the options say")
  func hardLinks() throws {
    try withTrial { trial in
      try FileManager.default.linkItem(at: trial.folder.place("a.md"), to: trial.folder.place("a2.md"))
      let options = SavingOptions(durability: .none, hardLinks: .writtenInPlace)
      let failures = try FileTransaction(in: trial.folder.url, options).save(trial.changes)
      #expect(failures.keys.sorted() == [0])
      #expect(try trial.texts == Trial.old.merging(["a2.md": "가\n"]) { $1 })
    }
  }

  // MARK: Journals that others made

  @Test(
    "A journal leads to no file out of its folder", arguments: ["../a.md", "out/a.md", "b/../../a.md", "out.md", ""])
  func hostileJournal(path: String) throws {
    try withTrial { trial in
      let other = try Trial()
      defer { other.folder.remove() }
      try trial.folder.addLink("out", to: other.folder.url.path)
      try trial.folder.addLink("out.md", to: other.folder.place("a.md").path)
      let file = FileJournal.File(
        path: path, old: FileFingerprint(try SourceText("가\n")), new: FileFingerprint(try SourceText("하나\n")))
      let root = trial.folder.url.resolvingSymlinksInPath().path + "/"
      var journal = FileJournal(of: [file], in: root)
      try journal.write(durability: .none)
      try journal.enter(.saving, durability: .none)
      for recovery in [FileRecovery.finish, .undo] { #expect(try trial.recover(recovery).count == 1) }
      #expect(try other.texts == Trial.old)
      #expect(try trial.recover(.discard).isEmpty)
      #expect(try trial.texts == Trial.old)
      #expect(FileStatus(path: trial.folder.place("out.md").path, followingLink: false)?.kind == .link)
    }
  }

  @Test("A journal that was not written to its end has changed nothing; one that cannot be read is an error")
  func brokenJournal() throws {
    try withTrial { trial in
      for text in ["", "p", "p{\"id\":"] {
        try trial.folder.add(text.utf8, as: FileJournal.name)
        #expect(try trial.recover(.finish).isEmpty)
        #expect(try trial.texts == Trial.old)
      }
      for text in ["s", "s{\"id\":", "x"] {
        try trial.folder.add(text.utf8, as: FileJournal.name)
        #expect(throws: FileError.self) { try trial.recover(.finish) }
        #expect(throws: FileError.self) { try trial.save() }
      }
      try FileManager.default.removeItem(at: trial.folder.place(FileJournal.name))
      #expect(mkfifo(trial.folder.place(FileJournal.name).path, 0o666) == 0)
      #expect(throws: FileError.self) { try trial.save() }
    }
  }

  @Test("Who saves files together in a folder waits for others, but not for ever")
  func busy() throws {
    try withTrial { trial in
      let other = try FileTransaction(in: trial.folder.url, SavingOptions())
      let options = SavingOptions(waitingTime: .milliseconds(20))
      let error = #expect(throws: FileError.self) { try FileTransaction(in: trial.folder.url, options).save([]) }
      guard case .busy? = error else {
        Issue.record("\(String(describing: error))")
        return
      }
      _ = consume other
      #expect(try FileTransaction(in: trial.folder.url, options).save(trial.changes).isEmpty)
    }
  }
}
