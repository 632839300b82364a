/** Starts the signing page. */
import '../shared/old-browsers';
import { createApp } from 'vue';
import SignPage from './SignPage.vue';
import './sign.css';
import './controls.css';
import './document.css';
import './form.css';
import './pad.css';
import './notes.css';

createApp(SignPage).mount('#app');
