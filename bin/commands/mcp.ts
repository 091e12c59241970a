import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import { Command } from 'commander'
import type { Tenant } from '#lib/server/runtime.ts'
import { tools } from '../mcp/tools.ts'
import { withinBudget } from '../mcp/within-budget.ts'
import { coverageLines } from '../say-coverage.ts'
import { fromOption, tenantFor } from '../tenant-for.ts'

export const mcpCommand = new Command('mcp')
  .description('a Model Context Protocol server on standard input and output, for assistants; it only reads')
  .addOption(fromOption())
  .action(async (options: { from?: string[] }) => {
    const tenant = await tenantFor(options)
    const server = new McpServer(
      { name: 'lanyard', version: '0.1.0' },
      {
        instructions:
          'Managed identities of an Azure tenant: who wears them, what they open, who can become them. Unknown is never none: say what was not read. Nothing here can change Azure.',
      },
    )
    for (const { name, description, input, answer } of tools)
      server.registerTool(
        name,
        { description, inputSchema: input, annotations: { readOnlyHint: true, openWorldHint: false } },
        (given) => answered(() => answer(tenant, given), tenant),
      )
    await server.connect(new StdioServerTransport())
  })

/** Every answer says of which moment it is, and what was not read in full then. */
async function answered(ask: () => unknown, { snapshot }: Tenant) {
  try {
    const { answer, leftOut } = withinBudget(await ask())
    const said = { takenAt: snapshot.takenAt, notReadInFull: coverageLines(snapshot.coverage), leftOut, answer }
    return { content: [{ type: 'text' as const, text: JSON.stringify(said) }] }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return { content: [{ type: 'text' as const, text: message }], isError: true }
  }
}
