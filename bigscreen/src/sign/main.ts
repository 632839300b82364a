/** Starts the signing page. */
import '../shared/old-browsers';
import { createApp } from 'vue';
import SignPage from './SignPage.vue';
import './sign.css';
import './sign-parts.css';

createApp(SignPage).mount('#app');
