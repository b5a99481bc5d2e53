import FuzzChecks

private let target = FuzzTarget.chapterImport

/// Called by libFuzzer with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt { target.run(start, count) }
