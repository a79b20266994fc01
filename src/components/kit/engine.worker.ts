/** Where simulations run. It holds no logic: it hears of a job and tells what is found. */
import { makeRunner, type Job } from './simulate.ts';
import { simulationOf } from './simulations.ts';

const run = makeRunner((told) => {
  postMessage(told);
}, simulationOf);

addEventListener('message', (event: MessageEvent<Job>) => {
  void run(event.data);
});
