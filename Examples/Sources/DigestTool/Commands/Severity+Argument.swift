public import ArgumentParser
public import NewsDigestKit

// The tool is the only one to see the conformance: a library would have to leave it to the owners of both.
extension Diagnostic.Severity: @retroactive ExpressibleByArgument {}
