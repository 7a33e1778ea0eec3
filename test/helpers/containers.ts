/** True if a container engine answers. Costs about half a second, once. */
export async function hasContainers(): Promise<boolean> {
  probe ??= ask();
  return await probe;
}

let probe: Promise<boolean> | undefined;

async function ask(): Promise<boolean> {
  const { getContainerRuntimeClient } = await import("testcontainers");
  return await getContainerRuntimeClient().then(
    () => true,
    () => false,
  );
}
